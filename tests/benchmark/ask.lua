-- Asks a server with wrk: one address over and over, or the lines of a file, each once.
-- wrk -s ask.lua URL [-- FILE SKIPPED]: query strings for the path of URL; so many lines were asked before.

local same, lines, path
local threads = {}
taken = 0
ran_out = false

function setup(thread)
  threads[#threads + 1] = thread
end

function init(arguments)
  same = wrk.format()
  path = wrk.path
  if arguments[1] then
    lines = io.lines(arguments[1])
    for _ = 1, tonumber(arguments[2]) do
      ran_out = ran_out or not lines()
    end
  end
end

function request()
  if not lines then
    return same
  end
  local line = not ran_out and lines()
  if not line then
    ran_out = true
    return same
  end
  taken = taken + 1
  return wrk.format("GET", path .. line)
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "failed": %d, "unanswered": %d, "taken": %d, "ran_out": %s}\n',
    summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    threads[1]:get("taken"), tostring(threads[1]:get("ran_out"))
  ))
end

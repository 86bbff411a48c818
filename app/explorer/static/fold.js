/** Small letters without marks, so that `å`, `ä` and `a` meet: for looking for what somebody may write otherwise. */

const OTHERWISE = { ø: "o", æ: "ae", ß: "ss", ł: "l", đ: "d", ŧ: "t", ŋ: "n" };

export function fold(text) {
  const plain = text.trim().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace(/[øæßłđŧŋ]/g, (letter) => OTHERWISE[letter]);
}

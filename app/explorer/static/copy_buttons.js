/** The buttons that copy, on a page that needs no other module. */
import { offer_copies } from "./copying.js";

offer_copies();

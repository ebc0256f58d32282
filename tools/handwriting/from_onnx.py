"""Makes weights to go on training from of the ONNX file in the repository.

    /usr/bin/python3 from_onnx.py ../../shared/adapters/digit-recogniser/digits.onnx SHARDS_FOLDER START.pt

In the file each batch normalisation is folded into its convolution. Here it is unfolded again with the mean and the
variance that each layer has on the shards, so that the network answers the same as the file does, and can be trained.
Debian's python3-onnx."""
import glob
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from train import Net


def convolutions(file):
    """Weights and biases in the order in which they are applied."""
    graph = onnx.load(file).graph
    values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    return [[torch.from_numpy(values[name].copy()) for name in node.input[1:]] for node in graph.node if node.op_type == 'Conv']


def unfolded(net, folded, pictures):
    net.eval()
    layers = [layer for layer in net.modules() if isinstance(layer, (torch.nn.Conv2d, torch.nn.BatchNorm2d))]
    with torch.no_grad():
        # Letters that the file has not learned come before the sign for nothing; they begin unlikely.
        known = len(folded[-1][1]) - 1
        net.out.bias[known:-1] = -6
        for ours, theirs in ((net.out.weight, folded[-1][0]), (net.out.bias, folded[-1][1])):
            ours[:known] = theirs[:known]
            ours[-1] = theirs[-1]
        for (weight, bias), conv, norm in zip(folded, layers[0::2], layers[1::2]):
            conv.weight.copy_(weight)
            seen = []
            watch = conv.register_forward_hook(lambda _, __, out: seen.append(out))
            net(pictures)
            watch.remove()
            mean, variance = seen[0].mean((0, 2, 3)), seen[0].var((0, 2, 3))
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(variance)
            norm.weight.copy_((variance + norm.eps).sqrt())
            norm.bias.copy_(mean + bias)
    return net


if __name__ == '__main__':
    file, folder, out = sys.argv[1:4]
    shard = next(one for one in (np.load(name) for name in sorted(glob.glob(f'{folder}/s*.npy'))) if one.shape[2] == 112)
    pictures = torch.from_numpy(shard[:400, None].astype(np.float32) / 255)
    torch.save(unfolded(Net(), convolutions(file), pictures).state_dict(), out)

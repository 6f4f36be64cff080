import numpy as np


# gprime: beyond/relu-derivative
def relu_prime(z):
    """The derivative of g(z) = max(0, z)."""
    raise NotImplementedError


# gprime: beyond/leaky-relu-derivative
def leaky_relu_prime(z):
    """The derivative of g(z) = z for z > 0, αz otherwise, with α = 0.01."""
    raise NotImplementedError


# gprime: beyond/prelu-derivative
def prelu_prime(z):
    """The derivative of g(z) = z for z > 0, αz otherwise, with α = 0.25."""
    raise NotImplementedError


# gprime: beyond/elu-derivative
def elu_prime(z):
    """The derivative of g(z) = z for z > 0, α(eᶻ − 1) otherwise, with α = 1."""
    raise NotImplementedError


# gprime: beyond/selu-derivative
def selu_prime(z):
    """The derivative of g(z) = λz for z > 0, λα(eᶻ − 1) otherwise."""
    raise NotImplementedError


# gprime: beyond/softplus-derivative
def softplus_prime(z):
    """The derivative of g(z) = log(1 + eᶻ)."""
    raise NotImplementedError


# gprime: beyond/softsign-derivative
def softsign_prime(z):
    """The derivative of g(z) = z / (1 + |z|)."""
    raise NotImplementedError


# gprime: beyond/silu-derivative
def silu_prime(z):
    """The derivative of g(z) = z·σ(z)."""
    raise NotImplementedError


# gprime: beyond/swish-derivative
def swish_prime(z):
    """The derivative of g(z) = z·σ(βz) with β = 1.5."""
    raise NotImplementedError


# gprime: beyond/gelu-derivative
def gelu_prime(z):
    """The derivative of g(z) = z·Φ(z) = z/2 · (1 + erf(z/√2))."""
    raise NotImplementedError


# gprime: beyond/gelu-tanh-derivative
def gelu_tanh_prime(z):
    """The derivative of g(z) = z/2 · (1 + tanh(√(2/π)(z + 0.044715 z³)))."""
    raise NotImplementedError


# gprime: beyond/mish-derivative
def mish_prime(z):
    """The derivative of g(z) = z·tanh(log(1 + eᶻ))."""
    raise NotImplementedError


# gprime: beyond/hard-sigmoid-derivative
def hard_sigmoid_prime(z):
    """The derivative of g(z) = max(0, min(1, z/6 + ½))."""
    raise NotImplementedError


# gprime: beyond/hard-tanh-derivative
def hard_tanh_prime(z):
    """The derivative of g(z) = max(−1, min(1, z))."""
    raise NotImplementedError


# gprime: beyond/arctan-derivative
def arctan_prime(z):
    """The derivative of g(z) = arctan z."""
    raise NotImplementedError


# gprime: beyond/gaussian-derivative
def gaussian_prime(z):
    """The derivative of g(z) = exp(−z²)."""
    raise NotImplementedError


# gprime: beyond/sinusoid-derivative
def sinusoid_prime(z):
    """The derivative of g(z) = sin z."""
    raise NotImplementedError


# gprime: beyond/log-sigmoid-derivative
def log_sigmoid_prime(z):
    """The derivative of g(z) = log σ(z)."""
    raise NotImplementedError

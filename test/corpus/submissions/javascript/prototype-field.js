// expect Neuron.tanhPrime: correct
function Neuron() {
  this.two = 2;
}
Neuron.prototype.tanhPrime = function (x) {
  return 1 - Math.tanh(x) ** this.two;
};

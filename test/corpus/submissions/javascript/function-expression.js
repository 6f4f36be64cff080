// expect tanhPrime: correct

var tanhPrime = function (x) {
  var t = Math.tanh(x);
  return 1 - t * t;
};

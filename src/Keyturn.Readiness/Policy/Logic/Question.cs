using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Logic;

/// <summary>One input that an unknown answer hangs on.</summary>
/// <param name="Code">What kind of input.</param>
/// <param name="Subject">Which one: a condition key, a pattern, a policy's name; see <see cref="UnknownCode"/>.</param>
/// <param name="Layer">The layer concerned, where there is one.</param>
public sealed record Question(UnknownCode Code, string Subject, LayerId? Layer = null);

using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Policy.Splitting;

/// <summary>One of the ways in which an unknown key can turn out.</summary>
/// <param name="Key">The condition key.</param>
/// <param name="Kind">How it turns out.</param>
/// <param name="Values">The value for <see cref="KeyCaseKind.Is"/>; the excluded ones for <see cref="KeyCaseKind.IsOther"/>.</param>
public sealed record KeyCase(string Key, KeyCaseKind Kind, ImmutableArray<string> Values);

/// <summary>How an unknown key turns out.</summary>
public enum KeyCaseKind
{
    /// <summary>It holds a value that a policy names.</summary>
    Is,

    /// <summary>It holds a value that no policy names.</summary>
    IsOther,

    /// <summary>It is not in the request.</summary>
    IsAbsent,
}

/// <summary>The verdict for one combination of cases.</summary>
/// <param name="Keys">How each unknown key turns out.</param>
/// <param name="Verdict">The decision then.</param>
public sealed record DecisionCase(ImmutableArray<KeyCase> Keys, Verdict Verdict);

/// <summary>A decision and, where it hangs on keys with few outcomes, what it would be for each of them.</summary>
/// <param name="Decision">The decision without splitting.</param>
/// <param name="Verdict">The verdict after splitting: definite when all cases agree.</param>
/// <param name="Cases">The cases; empty when nothing was split.</param>
public sealed record SplitDecision(Decision Decision, Verdict Verdict, ImmutableArray<DecisionCase> Cases);

using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Network.Warnings;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Logic;
using NetworkReason = Keyturn.Readiness.Network.Reasons.Reason;

namespace Keyturn.Readiness.Checks;

/// <summary>What a finding rests on, or what it hangs on: a stable code whose sentence exists in English and Japanese.</summary>
public abstract record CheckEvidence
{
    /// <summary>Stable code.</summary>
    public abstract string Code { get; }

    /// <summary>The sentence in <paramref name="culture"/>, or in the current UI culture.</summary>
    public string ToText(CultureInfo? culture = null) => In(culture ?? CultureInfo.CurrentUICulture);

    private protected abstract string In(CultureInfo culture);
}

/// <summary>A sentence of a check.</summary>
/// <param name="Book">Where its words are.</param>
/// <param name="Code">Code of the check and, behind a dot, that of the sentence.</param>
/// <param name="Arguments">Texts, numbers and times (UTC), in the order of the sentence.</param>
public sealed record CheckSentence(CheckBook Book, string Code, ImmutableArray<object> Arguments) : CheckEvidence
{
    /// <inheritdoc/>
    public override string Code { get; } = Code;

    /// <inheritdoc/>
    public bool Equals(CheckSentence? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);

    private protected override string In(CultureInfo culture) => string.Format(culture, Book.Text(Code, culture), [.. Arguments]);
}

/// <summary>A reason of a policy decision.</summary>
public sealed record PolicyEvidence(Reason Reason) : CheckEvidence
{
    /// <inheritdoc/>
    public override string Code => Reason.Code.ToString();

    private protected override string In(CultureInfo culture) => PolicySentences.Of(Reason, culture);
}

/// <summary>What a policy decision hangs on.</summary>
public sealed record QuestionEvidence(Question Question) : CheckEvidence
{
    /// <inheritdoc/>
    public override string Code => Question.Code.ToString();

    private protected override string In(CultureInfo culture) => PolicySentences.Of(Question, culture);
}

/// <summary>A hop of a path.</summary>
public sealed record PathEvidence(NetworkReason Reason) : CheckEvidence
{
    /// <inheritdoc/>
    public override string Code => Reason.Code.ToString();

    private protected override string In(CultureInfo culture) => Reason.ToText(culture);
}

/// <summary>What a path warns of.</summary>
public sealed record WarningEvidence(ReachabilityWarning Warning) : CheckEvidence
{
    /// <inheritdoc/>
    public override string Code => Warning.Code.ToString();

    private protected override string In(CultureInfo culture) => Warning.ToText(culture);
}

using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis;

/// <summary>Everything that a diagnosis may rest on. What is <see langword="null"/> or missing was not read.</summary>
public sealed record DiagnosisInput
{
    /// <summary>The attempt to explain; <see langword="null"/> asks why nothing rotates.</summary>
    public Attempt? Attempt { get; init; }

    /// <summary>The secret as last listed or described.</summary>
    public Secret? Secret { get; init; }

    /// <summary>Its versions, those without a label among them.</summary>
    public ImmutableArray<SecretVersion>? Versions { get; init; }

    /// <summary>The rotation function as last read.</summary>
    public RotationFunction? Function { get; init; }

    /// <summary>ARNs of the other secrets that the same function rotates.</summary>
    public ImmutableHashSet<string> SameFunction { get; init; } = [];

    /// <summary>What the readiness checks say now, by id.</summary>
    public ImmutableDictionary<string, CheckAnswer> Checks { get; init; } = ImmutableDictionary<string, CheckAnswer>.Empty;

    /// <summary>Engine of the secret's database as tags, name or database tell, in the words of the templates (<c>oracle</c>, <c>postgres</c> …); not guessed from the function.</summary>
    public string? Engine { get; init; }

    /// <summary>Other attempts: earlier ones of the same secret, and those of secrets with the same function, database or superuser.</summary>
    public ImmutableArray<Attempt> Others { get; init; } = [];

    /// <summary>Calls on the secret around the attempt, beyond those that the attempt holds.</summary>
    public ImmutableArray<SecretCall> Calls { get; init; } = [];

    /// <summary>The moment of asking (UTC).</summary>
    public required DateTimeOffset Now { get; init; }
}

/// <summary>What a readiness check says.</summary>
/// <param name="Outcome">The worst of its findings.</param>
/// <param name="Codes">Codes of the reasons behind a failure.</param>
public sealed record CheckAnswer(CheckOutcome Outcome, ImmutableArray<string> Codes)
{
    public CheckAnswer(CheckOutcome outcome)
        : this(outcome, [])
    {
    }
}

using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>One reason of a decision. Which of the arguments are there depends on the code.</summary>
/// <param name="Code">What is the matter.</param>
/// <param name="Request">The request.</param>
public sealed record Reason(ReasonCode Code, AuthorizationRequest Request)
{
    /// <summary>The layer concerned.</summary>
    public LayerId? Layer { get; init; }

    /// <summary>The statement concerned, with its policy and position.</summary>
    public StatementMatch? Statement { get; init; }

    /// <summary>The element of the statement that does not fit.</summary>
    public ElementMatch? Element { get; init; }

    /// <summary>What the element demands.</summary>
    public string Wanted { get; init; } = "";

    /// <summary>What the request has; empty for a key that is not in it.</summary>
    public string Actual { get; init; } = "";

    /// <summary>The input that is not known.</summary>
    public Question? Question { get; init; }

    /// <summary>The cases named, any of which has the outcome of the code.</summary>
    public ImmutableArray<ImmutableArray<KeyCase>> Cases { get; init; } = [];
}

/// <summary>All reasons of a decision.</summary>
/// <param name="Verdict">The decision.</param>
/// <param name="Reasons">For a denial by statement every Deny that applies; for an implicit one each layer that lacks an Allow.</param>
public sealed record VerdictExplanation(Verdict Verdict, ImmutableArray<Reason> Reasons);

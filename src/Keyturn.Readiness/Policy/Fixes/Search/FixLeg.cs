using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>One request that has to be allowed, with what it is decided over. What follows is worked out once, when it is asked for.</summary>
internal sealed class FixLeg(AuthorizationRequest request, PolicyLayers layers, SplitDecision? decided = null)
{
    private FixLeg? from;
    private ChangeSet? by;
    private Verdict? verdict = decided?.Verdict;
    private bool? allowed;
    private AllLayers? answers = decided?.Decision.Answers;

    // What was worked out of the same request last: most policies are the same before and after a change, and are not asked again.
    private AllLayers? known;
    private FixLeg? last;
    private FixLeg? otherwise;

    public AuthorizationRequest Request => request;

    public PolicyLayers Layers => layers;

    /// <summary>Every layer's answer.</summary>
    public AllLayers Answers => answers ??= new(request, layers, known);

    /// <summary>The verdict of the evaluator that explanations rest on.</summary>
    public Verdict Verdict => verdict ??= CaseSplitter.Split(PolicyEvaluator.Evaluate(request, layers, Answers), layers).Verdict;

    /// <summary>Whether that verdict is Allowed.</summary>
    public bool IsAllowed => allowed ??= verdict is { } known ? known == Verdict.Allowed : CaseSplitter.Allows(PolicyEvaluator.Evaluate(request, layers, Answers), layers);

    /// <summary>Whether it was looked at and nothing was found in its way.</summary>
    public bool IsClear { get; set; }

    /// <summary>The changes behind it; none for a request as it was asked.</summary>
    public ImmutableArray<PolicyChange> Changes => by?.Changes ?? [];

    /// <summary>The request as it would be asked, over the documents as they are: their statements stand where they were read.</summary>
    public FixLeg AsRead => from is null ? this : field ??= from.Asked(by!.OfCaller);

    /// <summary>The leg after changes; the same object when they do not touch it. To be asked of a leg without changes: what was tried before is among them.</summary>
    public FixLeg With(ChangeSet changes)
    {
        var asked = Asked(changes.OfCaller);
        var (_, over) = changes.OfDocuments.ApplyTo(asked.Request, asked.Layers);
        if (ReferenceEquals(over, asked.Layers))
        {
            return asked;
        }

        var near = ReferenceEquals(last?.Request, asked.Request) ? last?.answers : null;
        return last = new(asked.Request, over) { from = this, by = changes, known = near ?? asked.Answers };
    }

    /// <summary>The leg when the caller does otherwise; the same object when that does not touch it.</summary>
    private FixLeg Asked(ChangeSet caller)
    {
        if (caller.Changes.IsEmpty || otherwise?.by?.Changes.SequenceEqual(caller.Changes) == true)
        {
            return caller.Changes.IsEmpty ? this : otherwise!;
        }

        var (changed, over) = caller.ApplyTo(request, layers);
        return ReferenceEquals(changed, request) ? this : otherwise = new(changed, over) { from = this, by = caller };
    }

    /// <summary>Another request over the same.</summary>
    public FixLeg Asking(AuthorizationRequest other) => new(other, layers);
}

/// <summary>What a search starts from.</summary>
/// <param name="Legs">All requests that have to be allowed.</param>
/// <param name="Endpoints">The endpoints that the caller could come through.</param>
/// <param name="InlineName">Name of a new inline policy.</param>
internal sealed record FixTask(ImmutableArray<FixLeg> Legs, ImmutableArray<EndpointFacts> Endpoints, string InlineName);

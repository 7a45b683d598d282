using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>One request that has to be allowed, with what it is decided over. What follows is worked out once, when it is asked for.</summary>
internal sealed class FixLeg(AuthorizationRequest request, PolicyLayers layers)
{
    private FixLeg? from;
    private ChangeSet? by;
    private Verdict? verdict;

    public AuthorizationRequest Request => request;

    public PolicyLayers Layers => layers;

    /// <summary>Every layer's answer.</summary>
    public AllLayers Answers => field ??= new(request, layers);

    /// <summary>The verdict of the evaluator that explanations rest on.</summary>
    public Verdict Verdict => verdict ??= CaseSplitter.Evaluate(request, layers).Verdict;

    /// <summary>The changes behind it; none for a request as it was asked.</summary>
    public ImmutableArray<PolicyChange> Changes => by?.Changes ?? [];

    /// <summary>The request as it would be asked, over the documents as they are: their statements stand where they were read.</summary>
    public FixLeg AsRead => from is null ? this : field ??= from.With(by!.OfCaller);

    /// <summary>The leg after changes; the same object when they do not touch it. To be asked of a leg without changes: what was tried before is among them.</summary>
    public FixLeg With(ChangeSet changes)
    {
        var (changed, over) = changes.ApplyTo(request, layers);
        return ReferenceEquals(changed, request) && ReferenceEquals(over, layers) ? this : new(changed, over) { from = this, by = changes };
    }

    /// <summary>Another request over the same.</summary>
    public FixLeg Asking(AuthorizationRequest other) => new(other, layers);
}

/// <summary>What a search starts from.</summary>
/// <param name="Legs">All requests that have to be allowed.</param>
/// <param name="Endpoints">The endpoints that the caller could come through.</param>
/// <param name="InlineName">Name of a new inline policy.</param>
internal sealed record FixTask(ImmutableArray<FixLeg> Legs, ImmutableArray<EndpointFacts> Endpoints, string InlineName);

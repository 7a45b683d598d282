using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>How one statement met the request. Most statements are about something else: what of them fits is worked out when somebody asks.</summary>
public sealed class StatementMatch
{
    private readonly AuthorizationRequest request;
    private readonly Answer hasBoundary;
    private ImmutableArray<ElementMatch> elements;

    internal StatementMatch(LayerId layer, PolicySource source, Statement statement, AuthorizationRequest request, Answer hasBoundary)
    {
        (Layer, Source, Statement, this.request, this.hasBoundary) = (layer, source, statement, request, hasBoundary);
        Applies = StatementEvaluator.Applies(layer.Kind, statement, HasVariables, request, hasBoundary);
    }

    private StatementMatch(StatementMatch same, PolicySource source)
    {
        (Layer, Source, Statement, request, hasBoundary) = (same.Layer, source, same.Statement, same.request, same.hasBoundary);
        (Applies, elements) = (same.Applies, same.elements);
    }

    /// <summary>The layer of the policy.</summary>
    public LayerId Layer { get; }

    /// <summary>The policy.</summary>
    public PolicySource Source { get; }

    /// <summary>The statement.</summary>
    public Statement Statement { get; }

    /// <summary>Whether all elements fit.</summary>
    public Answer Applies { get; }

    /// <summary>Principal (where the layer has one), action, resource, and each clause of the condition, in this order.</summary>
    public ImmutableArray<ElementMatch> Elements => elements.IsDefault ? elements = StatementEvaluator.Elements(this, request) : elements;

    /// <summary>In which capacity the caller is named; everything by <c>Direct</c> where the layer has no Principal.</summary>
    public PrincipalMatch Principal => StatementEvaluator.Principal(Layer.Kind, Statement, request.Caller, hasBoundary);

    /// <summary>Whether every element but the principal fits.</summary>
    public Answer FitsRequest => Applies.IsYes ? Applies : StatementEvaluator.Fits(Layer.Kind, Statement, HasVariables, request);

    /// <summary>Whether variables are replaced in the statement.</summary>
    internal bool HasVariables => Source.Document?.HasVariables == true;

    /// <summary>The same match where the statement stands, untouched, in a policy that changed around it; nothing when it is about another statement.</summary>
    internal StatementMatch? In(PolicySource policy, Statement statement) =>
        !ReferenceEquals(Statement, statement) ? null
        : ReferenceEquals(Source, policy) ? this
        : Source.Document?.HasVariables == policy.Document?.HasVariables ? new(this, policy) : null;
}

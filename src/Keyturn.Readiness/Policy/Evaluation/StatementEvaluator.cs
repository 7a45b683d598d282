using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Conditions;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Meets one statement with one request: it applies when principal, action, resource and every condition fit.</summary>
/// <remarks>"IAM JSON policy elements reference", IAM User Guide.</remarks>
public static class StatementEvaluator
{
    /// <summary>How the statement meets the request.</summary>
    /// <param name="layer">The layer that the policy belongs to.</param>
    /// <param name="source">The policy.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="request">The request.</param>
    /// <param name="hasBoundary">Whether the caller has a permissions boundary.</param>
    public static StatementMatch Evaluate(LayerId layer, PolicySource source, Statement statement, AuthorizationRequest request, Answer hasBoundary)
    {
        var hasVariables = source.Document?.HasVariables == true;
        var principal = Principal(layer.Kind, statement, request.Caller, hasBoundary);
        var elements = ImmutableArray.CreateBuilder<ElementMatch>();
        if (NeedsPrincipal(layer.Kind) || statement.Principals is not null)
        {
            elements.Add(new(ElementKind.Principal, principal.Any));
        }

        elements.Add(new(ElementKind.Action, Action(statement.Actions, request.Action)));
        elements.Add(new(ElementKind.Resource, ResourceMatcher.Match(statement.Resources, layer.Kind, request, hasVariables)));
        foreach (var clause in statement.Conditions)
        {
            var answer = ConditionEvaluator.Evaluate(clause, request, hasVariables);
            elements.Add(new(ElementKind.Condition, answer, clause, request.Lookup(clause.Key)));
        }

        return new(layer, source, statement, elements.ToImmutable(), principal, Answer.All(elements.Select(element => element.Answer)));
    }

    /// <summary>Whether statements of a layer say whom they are about.</summary>
    public static bool NeedsPrincipal(LayerKind layer) => layer is LayerKind.Resource or LayerKind.Key or LayerKind.Endpoint or LayerKind.Rcp;

    private static PrincipalMatch Principal(LayerKind layer, Statement statement, Caller caller, Answer hasBoundary)
    {
        if (NeedsPrincipal(layer) != statement.Principals is not null)
        {
            return new(Answer.Unknown(UnknownCode.ElementMisplaced, "Principal"), Answer.No, Answer.No);
        }

        return statement.Principals switch
        {
            null => new(Answer.Yes, Answer.No, Answer.No),
            { Negated: true } negated => NotPrincipalMatcher.Match(negated, caller, statement.Effect, hasBoundary),
            var principals => PrincipalMatcher.Match(principals, caller),
        };
    }

    private static Answer Action(ElementList actions, string action)
    {
        var any = Answer.Any(actions.Values.Select(value => ActionPattern.Match(value, action)));
        return actions.Negated ? any.Not() : any;
    }
}

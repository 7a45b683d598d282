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
    public static StatementMatch Evaluate(LayerId layer, PolicySource source, Statement statement, AuthorizationRequest request, Answer hasBoundary) =>
        new(layer, source, statement, request, hasBoundary);

    /// <summary>Whether all elements of a statement fit. Most statements are about something else, which action and principal tell first.</summary>
    internal static Answer Applies(LayerKind layer, Statement statement, bool hasVariables, AuthorizationRequest request, Answer hasBoundary) =>
        Action(statement.Actions, request.Action) is { IsNo: false } action && Principal(layer, statement, request.Caller, hasBoundary).Any is { IsNo: false } principal
            ? principal.And(action).And(Circumstances(layer, statement, hasVariables, request))
            : Answer.No;

    /// <summary>Whether every element but the principal fits.</summary>
    internal static Answer Fits(LayerKind layer, Statement statement, bool hasVariables, AuthorizationRequest request) =>
        Action(statement.Actions, request.Action).And(Circumstances(layer, statement, hasVariables, request));

    /// <summary>How each element of the statement meets the request.</summary>
    internal static ImmutableArray<ElementMatch> Elements(StatementMatch match, AuthorizationRequest request)
    {
        var statement = match.Statement;
        var hasPrincipal = NeedsPrincipal(match.Layer.Kind) || statement.Principals is not null;
        var elements = ImmutableArray.CreateBuilder<ElementMatch>((hasPrincipal ? 3 : 2) + statement.Conditions.Length);
        if (hasPrincipal)
        {
            elements.Add(new(ElementKind.Principal, match.Principal.Any));
        }

        elements.Add(new(ElementKind.Action, Action(statement.Actions, request.Action)));
        elements.Add(new(ElementKind.Resource, ResourceMatcher.Match(statement.Resources, match.Layer.Kind, request, match.HasVariables)));
        foreach (var clause in statement.Conditions)
        {
            elements.Add(new(ElementKind.Condition, ConditionEvaluator.Evaluate(clause, request, match.HasVariables), clause, request.Lookup(clause.Key)));
        }

        return elements.MoveToImmutable();
    }

    /// <summary>Whether statements of a layer say whom they are about.</summary>
    public static bool NeedsPrincipal(LayerKind layer) => layer is LayerKind.Resource or LayerKind.Key or LayerKind.Endpoint or LayerKind.Rcp;

    /// <summary>In which capacity a statement names the caller.</summary>
    internal static PrincipalMatch Principal(LayerKind layer, Statement statement, Caller caller, Answer hasBoundary)
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
        var any = Answer.No;
        foreach (var value in actions.Values)
        {
            any = any.Or(ActionPattern.Match(value, action));
        }

        return actions.Negated ? any.Not() : any;
    }

    /// <summary>Resource and conditions. The first that certainly does not fit decides.</summary>
    private static Answer Circumstances(LayerKind layer, Statement statement, bool hasVariables, AuthorizationRequest request)
    {
        var all = ResourceMatcher.Match(statement.Resources, layer, request, hasVariables);
        for (var at = 0; at < statement.Conditions.Length && !all.IsNo; at++)
        {
            all = all.And(ConditionEvaluator.Evaluate(statement.Conditions[at], request, hasVariables));
        }

        return all;
    }
}

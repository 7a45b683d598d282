using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Finds the Allow statement that comes nearest to a request, and the element of it that does not fit, with both values.</summary>
internal static class NearestStatement
{
    /// <summary>An element that tells less about the intent of the author weighs less: a statement about another action is far away.</summary>
    private static int Weight(ElementKind kind) => kind switch
    {
        ElementKind.Action => 8,
        ElementKind.Resource => 4,
        ElementKind.Principal => 2,
        _ => 1,
    };

    public static Reason? Find(Decision decision, LayerResult layer)
    {
        var nearest = layer.Statements.Where(match => match.Statement.Effect == Effect.Allow && match.Applies.IsNo)
            .MinBy(match => match.Elements.Where(element => element.Answer.IsNo).Sum(element => Weight(element.Kind)));
        if (nearest is null)
        {
            return null;
        }

        var failing = nearest.Elements.First(element => element.Answer.IsNo);
        var request = decision.Request;
        var statement = nearest.Statement;
        var (code, wanted, actual) = failing.Kind switch
        {
            ElementKind.Action => (ReasonCode.NearestAction, List(statement.Actions), request.Action),
            ElementKind.Resource => (ReasonCode.NearestResource, List(statement.Resources), request.Resource.Arn),
            ElementKind.Principal => (ReasonCode.NearestPrincipal, List(statement.Principals), request.Caller.Name),
            _ => (ReasonCode.NearestCondition, string.Join(", ", failing.Clause?.Values ?? []), Text(failing.Value)),
        };
        return Explainer.Of(code, decision, nearest) with { Element = failing, Wanted = wanted, Actual = actual };
    }

    private static string List(ElementList? list) => list is null ? "" : (list.Negated ? "≠ " : "") + string.Join(", ", list.Values);

    private static string List(PrincipalSet? set) => set is null ? ""
        : (set.Negated ? "≠ " : "") + (set.Everyone ? "*" : string.Join(", ", [.. set.Aws, .. set.Service, .. set.Federated, .. set.CanonicalUser]));

    private static string Text(ContextValue? value) => value switch
    {
        ContextValue.KnownValue known => string.Join(", ", known.Values),
        ContextValue.MaybeAbsentValue maybe => string.Join(", ", maybe.Present.Values),
        _ => "",
    };
}

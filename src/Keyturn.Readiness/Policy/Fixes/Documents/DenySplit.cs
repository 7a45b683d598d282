using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>A Deny statement with an exception for single requests of one caller: it no longer reaches the caller, and further statements go on denying the caller all the rest.</summary>
/// <remarks>A condition cannot name actions or resources, so that an exception in the statement alone would open everything that it denies.</remarks>
internal static class DenySplit
{
    /// <summary>The statement itself first. All exceptions are about this statement and one caller.</summary>
    public static IEnumerable<Statement> Of(Statement statement, IReadOnlyCollection<DenyException> exceptions)
    {
        var first = exceptions.First();
        var caller = first.Request.Caller;
        if (CallerNames.AllBut(caller) is not { } allBut || CallerNames.Only(caller) is not { } only)
        {
            return [statement];
        }

        var excepted = statement with { Conditions = ClauseJoin.And(statement.Conditions, allBut) };
        var forCaller = statement with { Conditions = ClauseJoin.And(statement.Conditions, only), Sid = null };
        var isOfResource = first.Document.Place.Kind is LayerKind.Resource or LayerKind.Key;
        return exceptions.GroupBy(one => one.Request.Service, StringComparer.OrdinalIgnoreCase).Aggregate(
            (IEnumerable<Statement>)[forCaller], (rest, service) => rest.SelectMany(one => Rest(one, [.. service], isOfResource))).Prepend(excepted);
    }

    /// <summary>What a statement about one caller covers besides the requests, which are all for one service.</summary>
    private static List<Statement> Rest(Statement statement, ImmutableArray<DenyException> exceptions, bool isOfResource)
    {
        ImmutableArray<DenyException> reached = [.. exceptions.Where(one => ElementRemainder.Covers(statement.Actions, one.Request.Action))];
        if (reached.IsEmpty)
        {
            return [statement];
        }

        ImmutableArray<string> actions = [.. reached.Select(one => one.Request.Action).Distinct(StringComparer.OrdinalIgnoreCase)];
        var same = statement with { Actions = new(false, actions) };
        var rest = new List<Statement>();
        if (ElementRemainder.OfActions(statement.Actions, actions, isOfResource) is { } otherActions)
        {
            rest.Add(statement with { Actions = otherActions });
        }

        if (ElementRemainder.OfResources(statement.Resources, [.. reached.Select(one => one.Request.Resource.Arn).Distinct(StringComparer.Ordinal)], isOfResource) is { } others)
        {
            rest.Add(same with { Resources = others });
        }

        rest.AddRange(reached.GroupBy(one => one.Request.Resource.Arn, StringComparer.Ordinal).SelectMany(group => ForOtherResourcesOnly(same, actions, [.. group], isOfResource)));
        rest.AddRange(reached.Where(one => one.SecretArn is not null).GroupBy(one => one.Request.Resource.Arn, StringComparer.Ordinal)
            .SelectMany(group => ForOtherSecrets(same with { Resources = isOfResource || group.Count() == reached.Length ? same.Resources : new(false, [group.Key]) }, group)));
        return rest;
    }

    /// <summary>On a key, the same action for another secret, or directly, is another request.</summary>
    private static IEnumerable<Statement> ForOtherSecrets(Statement same, IEnumerable<DenyException> key) =>
        from action in key.GroupBy(one => one.Request.Action, StringComparer.OrdinalIgnoreCase)
        let secrets = action.Select(one => one.SecretArn!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray()
        group action.Key by string.Join(' ', secrets) into actions
        let others = new ConditionClause(ConditionOperator.StringNotEquals, SetQualifier.None, false, StatedContext.SecretArnKey, [.. actions.Key.Split(' ')])
        select same with { Actions = new(false, [.. actions]), Conditions = ClauseJoin.And(same.Conditions, others) };

    /// <summary>An action that is excepted for another resource only stays denied for this one.</summary>
    private static IEnumerable<Statement> ForOtherResourcesOnly(Statement same, ImmutableArray<string> actions, DenyException[] resource, bool isOfResource)
    {
        ImmutableArray<string> others = [.. actions.Except(resource.Select(one => one.Request.Action), StringComparer.OrdinalIgnoreCase)];
        return others.IsEmpty ? [] : [same with { Actions = new(false, others), Resources = isOfResource ? same.Resources : new(false, [resource[0].Request.Resource.Arn]) }];
    }
}

using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>What an Action or Resource element still covers when single actions or resources are taken out of it.</summary>
internal static class ElementRemainder
{
    /// <summary>Whether an Action or NotAction element certainly covers an action.</summary>
    public static bool Covers(ElementList actions, string action) => actions.Values.Any(value => ActionPattern.Match(value, action).IsYes) != actions.Negated;

    /// <summary>The other actions; <see langword="null"/> when there are none.</summary>
    /// <param name="actions">Action or NotAction.</param>
    /// <param name="removed">Actions of one service, without wildcards.</param>
    /// <param name="isOfResource">Whether the policy is that of a resource, on which there are actions of one service only.</param>
    public static ElementList? OfActions(ElementList actions, ImmutableArray<string> removed, bool isOfResource)
    {
        if (actions.Negated)
        {
            return actions with { Values = [.. actions.Values.Union(removed, StringComparer.OrdinalIgnoreCase)] };
        }

        var (hit, rest) = (new List<string>(), new List<string>());
        foreach (var value in actions.Values)
        {
            (removed.Any(action => ActionPattern.Match(value, action).IsYes) ? hit : rest).Add(value);
        }

        var service = removed[0][..removed[0].IndexOf(':', StringComparison.Ordinal)];
        if (hit.Exists(value => value is "*" or "*:*" || (isOfResource && string.Equals(value, $"{service}:*", StringComparison.OrdinalIgnoreCase))))
        {
            return new(true, removed);
        }

        var named = ServiceActions.Beside(removed[0]).Where(action => IsAny(hit, action) && !IsAny(rest, action) && !removed.Contains(action, StringComparer.OrdinalIgnoreCase));
        ImmutableArray<string> left = [.. rest, .. named];
        return left.IsEmpty ? null : new(false, left);
    }

    private static bool IsAny(List<string> patterns, string action)
    {
        foreach (var pattern in patterns)
        {
            if (ActionPattern.Match(pattern, action).IsYes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The other resources; <see langword="null"/> when there are none, or they cannot be told by patterns.</summary>
    public static ElementList? OfResources(ElementList? resources, ImmutableArray<string> removed, bool isOfResource)
    {
        if (resources is null || isOfResource)
        {
            return null;
        }

        if (resources.Negated)
        {
            return resources with { Values = [.. resources.Values.Union(removed, StringComparer.Ordinal)] };
        }

        if (resources.Values.Contains("*", StringComparer.Ordinal))
        {
            return new(true, removed);
        }

        // The rest of a pattern like secret:prod/* is no pattern: whether that opens anything is seen when the verdicts of neighbours are compared.
        ImmutableArray<string> left = [.. resources.Values.Where(value => !removed.Any(arn => !ArnPattern.Match(value, arn).IsNo))];
        return left.IsEmpty ? null : new(false, left);
    }
}

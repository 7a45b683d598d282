using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Reads one statement.</summary>
internal sealed class StatementReader(TextMap map, Action<ProblemCode, int, string> report)
{
    /// <summary>The statement; <see langword="null"/> after a problem was reported.</summary>
    public Statement? Read(JsonPart part, int index)
    {
        if (!part.IsObject)
        {
            report(ProblemCode.WrongType, part.Start, "Statement");
            return null;
        }

        string? sid = null;
        Effect? effect = null;
        ElementList? actions = null, resources = null;
        PrincipalSet? principals = null;
        ImmutableArray<ConditionClause> conditions = [];
        foreach (var (name, at, value) in part.Members)
        {
            if ((name is "Action" or "NotAction" && actions is not null) || (name is "Resource" or "NotResource" && resources is not null)
                || (name is "Principal" or "NotPrincipal" && principals is not null))
            {
                report(ProblemCode.ConflictingElements, at, name);
                continue;
            }

            switch (name)
            {
                case "Sid" when value.IsText: sid = value.Text; break;
                case "Sid": report(ProblemCode.WrongType, value.Start, name); break;
                case "Effect": effect = EffectOf(value); break;
                case "Action" or "NotAction": actions = new(name[0] == 'N', Texts(value, name)); break;
                case "Resource" or "NotResource": resources = new(name[0] == 'N', Texts(value, name)); break;
                case "Principal" or "NotPrincipal": principals = Principals(value, name); break;
                case "Condition": conditions = new ConditionReader(report).Read(value); break;
                default: report(ProblemCode.UnknownElement, at, JsonTree.Shorten(name)); break;
            }
        }

        if (!part.Members.Exists(member => member.Name == "Effect") || actions is null)
        {
            report(ProblemCode.MissingElement, part.Start, actions is null ? "Action" : "Effect");
        }

        return effect is null || actions is null ? null : new Statement
        {
            Index = index,
            Sid = sid,
            Effect = effect.Value,
            Actions = actions,
            Resources = resources,
            Principals = principals,
            Conditions = conditions,
            Span = map.Span(part),
        };
    }

    private Effect? EffectOf(JsonPart value)
    {
        switch (value)
        {
            case { IsText: true, Text: "Allow" }: return Effect.Allow;
            case { IsText: true, Text: "Deny" }: return Effect.Deny;
            default:
                report(ProblemCode.UnknownEffect, value.Start, JsonTree.Shorten(value.Text));
                return null;
        }
    }

    private ImmutableArray<string> Texts(JsonPart value, string name)
    {
        var parts = value.IsArray ? value.Items : [value];
        if (parts.Count == 0)
        {
            report(ProblemCode.EmptyElement, value.Start, name);
        }

        foreach (var part in parts.Where(part => !part.IsText))
        {
            report(ProblemCode.WrongType, part.Start, name);
        }

        return [.. parts.Select(part => part.Text)];
    }

    private PrincipalSet? Principals(JsonPart value, string name)
    {
        var set = new PrincipalSet(name[0] == 'N');
        if (value is { IsText: true, Text: "*" })
        {
            return set with { Everyone = true };
        }

        if (!value.IsObject || value.Members.Count == 0)
        {
            report(value.IsObject ? ProblemCode.EmptyElement : ProblemCode.WrongType, value.Start, name);
            return null;
        }

        foreach (var (kind, at, list) in value.Members)
        {
            switch (kind)
            {
                case "AWS": set = set with { Aws = Texts(list, kind) }; break;
                case "Service": set = set with { Service = Texts(list, kind) }; break;
                case "Federated": set = set with { Federated = Texts(list, kind) }; break;
                case "CanonicalUser": set = set with { CanonicalUser = Texts(list, kind) }; break;
                default: report(ProblemCode.UnknownPrincipalKind, at, JsonTree.Shorten(kind)); break;
            }
        }

        return set;
    }
}

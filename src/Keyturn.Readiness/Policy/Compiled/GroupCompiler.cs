using System.Globalization;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Groups columns by the content of their policies, and compiles each content once.</summary>
internal sealed class GroupCompiler(Plane plane)
{
    private readonly Dictionary<EncryptionKeyFacts, string> ofKeys = new(ReferenceEqualityComparer.Instance);

    /// <summary>Columns by a key that is equal for equal policies.</summary>
    public IEnumerable<ColumnGroup> Groups(
        IEnumerable<int> columns, LayerKind kind, Func<Column, object> keyOf, Func<Column, ColumnSet, (List<ColumnStatement> Statements, NamedValues Named)> compile)
    {
        foreach (var group in columns.GroupBy(column => keyOf(plane.Columns[column])))
        {
            var set = ColumnLayers.SetOf(group, plane.Width);
            var (statements, named) = compile(plane.Columns[group.First()], set);
            yield return new(kind, set, [.. statements], named);
        }
    }

    /// <summary>The same text for resource or key policies of the same content. The columns of one key are many.</summary>
    public string KeyOfPolicy(Column column)
    {
        if (column.Key is not { } key)
        {
            return KeyOf(column.Policy);
        }

        if (!ofKeys.TryGetValue(key, out var text))
        {
            text = KeyOf(column.Policy);
            ofKeys.Add(key, text);
        }

        return text;
    }

    /// <summary>The same text for policies of the same content.</summary>
    public string KeyOf(Layer layer) => layer switch
    {
        Layer.ReadLayer read => string.Join(',', read.Policies.Select(policy => policy.Document is { } document ? plane.Compiler.Of(document).Number.ToString(CultureInfo.InvariantCulture) : "?").Prepend("read")),
        Layer.NotReadLayer => "not read",
        _ => "absent",
    };

    public (List<ColumnStatement> Statements, NamedValues Named) OfPolicy(Layer layer, ColumnSet columns)
    {
        var statements = new List<ColumnStatement>();
        var named = new List<NamedValues>();
        Compile(layer, Slot.Direct, new(columns, columns), uint.MaxValue, statements, named);
        return (statements, NamedValues.Of(named));
    }

    /// <summary>Only what RCPs deny counts: that they must allow, they do of themselves.</summary>
    public (List<ColumnStatement> Statements, NamedValues Named) OfRcps(Column column, ColumnSet columns)
    {
        var statements = new List<ColumnStatement>();
        var named = new List<NamedValues>();
        var reached = column.IsExemptFromRcps switch
        {
            Truth.Yes => KleeneSet.None,
            Truth.No => new(columns, columns),
            _ => new(ColumnSet.None, columns),
        };
        var retire = plane.Actions.Where(action => string.Equals(plane.ActionNames[action], "kms:RetireGrant", StringComparison.OrdinalIgnoreCase)).Aggregate(0U, (mask, action) => mask | 1U << action);
        foreach (var level in column.Rcps)
        {
            Compile(level, -1, reached, ~retire, statements, named);
        }

        return (statements, NamedValues.Of(named));
    }

    public List<ColumnStatement> OfGrants(Column column, ColumnSet columns)
    {
        var all = new KleeneSet(columns, columns);
        var facts = column.Key!;
        if (facts.Grants.NotReadReason is not null)
        {
            return [new(null, Slot.GrantDirect, new(ColumnSet.None, columns), null)];
        }

        var statements = new List<ColumnStatement>();
        foreach (var grant in facts.Grants.Grants)
        {
            var principals = new CompiledPrincipals(false, false, [plane.Words.Principals.Of(grant.Grantee)], []);
            foreach (var action in plane.Actions)
            {
                var isBound = grant.EncryptionContextEquals is not null || grant.EncryptionContextSubset is not null;
                var covered = isBound ? Covered(grant, columns, action) : Times(all, GrantMatcher.Covers(grant, Request(column, action)).Truth);
                if (!covered.May.IsEmpty)
                {
                    statements.Add(new(new(false, 1U << action, 1U << action, principals, [], null), Slot.GrantDirect, covered, null));
                }
            }
        }

        return statements;
    }

    private void Compile(Layer layer, int grants, KleeneSet columns, uint actions, List<ColumnStatement> statements, List<NamedValues> named)
    {
        var unknown = new ColumnStatement(null, grants, new(ColumnSet.None, columns.May), null);
        if (layer is Layer.NotReadLayer)
        {
            statements.Add(unknown);
        }

        foreach (var source in layer is Layer.ReadLayer read ? read.Policies : [])
        {
            if (source.Document is not { } document)
            {
                statements.Add(unknown);
                continue;
            }

            var policy = plane.Compiler.Of(document);
            named.Add(policy.Named);
            foreach (var statement in policy.Statements)
            {
                var hasVariables = statement.Resources?.HasVariables == true;
                var reached = hasVariables ? columns : And(plane.ResourcesOf(statement.Resources, grants >= 0, null, 0), columns);
                statements.Add(new(statement with { Yes = statement.Yes & actions, May = statement.May & actions }, grants, reached, hasVariables ? statement.Resources : null));
            }
        }
    }

    private KleeneSet And(KleeneSet left, KleeneSet right) => ReferenceEquals(left, plane.All) ? right : left.And(right);

    private static KleeneSet Times(KleeneSet set, Truth truth) => truth switch
    {
        Truth.Yes => set,
        Truth.No => KleeneSet.None,
        _ => new(ColumnSet.None, set.May),
    };

    /// <summary>A grant that is bound to an encryption context, column by column.</summary>
    private KleeneSet Covered(KmsGrant grant, ColumnSet columns, int action)
    {
        var into = new KleeneWords(plane.Columns.Length);
        foreach (var column in columns.Columns())
        {
            var truth = GrantMatcher.Covers(grant, Request(plane.Columns[column], action)).Truth;
            if (truth != Truth.No)
            {
                into.Raise(column, truth == Truth.Yes);
            }
        }

        return into.Build(negated: false);
    }

    private AuthorizationRequest Request(Column column, int action) => column.Request(Plane.NobodyInParticular, plane.ActionNames[action]);
}

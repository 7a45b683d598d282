using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>One statement of the columns' side.</summary>
/// <param name="Statement">The statement; <see langword="null"/> for what was not read, which may say anything.</param>
/// <param name="Grants">The first of the three slots in which an Allow counts; negative where it does not count.</param>
/// <param name="Columns">The columns; without regard to <paramref name="Variables"/>.</param>
/// <param name="Variables">Its Resource element, when that hangs on the caller.</param>
internal sealed record ColumnStatement(CompiledStatement? Statement, int Grants, KleeneSet Columns, CompiledResources? Variables)
{
    /// <summary>Whether it names its principals as a KMS grant does.</summary>
    public bool IsGrant => Grants == Slot.GrantDirect;
}

/// <summary>The columns that have equal policies, and the statements of these.</summary>
/// <param name="Kind">Resource or key policy, RCPs, or grants.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Statements">The statements.</param>
/// <param name="Named">What they compare splittable keys with.</param>
internal sealed record ColumnGroup(LayerKind Kind, ColumnSet Columns, ColumnStatement[] Statements, NamedValues Named);

/// <summary>All policies on the columns' side of a plane.</summary>
internal sealed class ColumnLayers
{
    private readonly Plane plane;
    private readonly List<ColumnGroup> groups = [];
    private readonly List<(NamedValues Named, ColumnSet Columns)> naming = [];
    private readonly List<(uint Otherwise, ColumnSet Columns)> usages = [];

    public ColumnLayers(Plane plane)
    {
        this.plane = plane;
        Add(Enumerable.Range(0, plane.Columns.Length).ToList());
        Name(Enumerable.Range(0, plane.Columns.Length));
    }

    public List<ColumnGroup> Groups => groups;

    /// <summary>Columns whose policies compare splittable keys with the same values.</summary>
    public List<(NamedValues Named, ColumnSet Columns)> Naming => naming;

    /// <summary>Columns whose policies use the same splittable keys otherwise.</summary>
    public List<(uint Otherwise, ColumnSet Columns)> Usages => usages;

    /// <summary>What all columns together name; another object only when it changed.</summary>
    public NamedValues Named { get; private set; } = NamedValues.None;

    /// <summary>Compiles the policies of some columns anew.</summary>
    public void Replace(IReadOnlyCollection<int> changed)
    {
        var set = SetOf(changed, plane.Width);
        for (var at = groups.Count - 1; at >= 0; at--)
        {
            if (groups[at].Columns.Overlaps(set))
            {
                var left = groups[at].Columns.Except(set);
                var kept = new KleeneSet(left, left);
                groups[at] = groups[at] with { Columns = left, Statements = [.. groups[at].Statements.Select(one => one with { Columns = one.Columns.And(kept) })] };
            }
        }

        groups.RemoveAll(group => group.Columns.IsEmpty);

        for (var at = naming.Count - 1; at >= 0; at--)
        {
            naming[at] = (naming[at].Named, naming[at].Columns.Except(set));
        }

        naming.RemoveAll(one => one.Columns.IsEmpty);
        Add(changed);
        Name(changed);
    }

    private void Add(IReadOnlyCollection<int> columns)
    {
        var compiler = new GroupCompiler(plane);
        groups.AddRange(compiler.Groups(columns, LayerKind.Resource, compiler.KeyOfPolicy, (column, set) => compiler.OfPolicy(column.Policy, set)));
        groups.AddRange(compiler.Groups(
            columns, LayerKind.Rcp, column => $"{column.IsExemptFromRcps} {string.Join(' ', column.Rcps.Select(compiler.KeyOf))}", compiler.OfRcps));
        if (plane.IsKey)
        {
            groups.AddRange(compiler.Groups(columns, LayerKind.Grants, column => column.Key!, (column, set) => (compiler.OfGrants(column, set), NamedValues.None)));
        }
    }

    private void Name(IEnumerable<int> columns)
    {
        var some = SetOf(columns, plane.Width);
        foreach (var policy in groups.Where(group => group.Kind == LayerKind.Resource))
        {
            if (!policy.Columns.Overlaps(some))
            {
                continue;
            }

            foreach (var rcps in groups.Where(group => group.Kind == LayerKind.Rcp && group.Columns.Overlaps(policy.Columns)))
            {
                Name(NamedValues.Of([policy.Named, rcps.Named]), policy.Columns.And(some).And(rcps.Columns));
            }
        }

        var named = NamedValues.Of(naming.Select(one => one.Named)) with { Otherwise = 0 };
        Named = named.SameAs(Named) ? Named : named;
        usages.Clear();
        usages.AddRange(naming.GroupBy(one => one.Named.Otherwise).Select(same => (same.Key, SetOf(same.SelectMany(one => one.Columns.Columns()), plane.Width))));
    }

    private void Name(NamedValues named, ColumnSet columns)
    {
        if (columns.IsEmpty)
        {
            return;
        }

        var at = naming.FindIndex(one => one.Named.SameAs(named));
        if (at < 0)
        {
            naming.Add((named, columns));
            return;
        }

        var words = new ulong[plane.Width];
        foreach (var set in new[] { naming[at].Columns, columns })
        {
            for (var word = set.First; word < set.End; word++)
            {
                words[word] |= set[word];
            }
        }

        naming[at] = (named, ColumnSet.Of(words));
    }

    public static ColumnSet SetOf(IEnumerable<int> columns, int width)
    {
        var words = new ulong[width];
        foreach (var column in columns)
        {
            ColumnSet.Mark(words, column);
        }

        return ColumnSet.Of(words);
    }
}

using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>One consumer on one plane: what it holds for each condition key, and what is left of its policies.</summary>
internal sealed class CompiledRow
{
    private readonly Plane plane;
    private readonly AuthorizationRequest[] requests;
    private readonly int[][] values;
    private readonly Dictionary<(uint, NamedValues), Worlds> worlds = [];
    private NamedValues? worldsNamed;

    public CompiledRow(Plane plane, Identity who)
    {
        this.plane = plane;
        Who = who;
        Layers = plane.Columns[0].Layers(who);
        HasBoundary = who.Caller.Kind == CallerKind.Service ? Truth.No : Layers.Boundary switch
        {
            Layer.ReadLayer => Truth.Yes,
            Layer.NotReadLayer => Truth.Unknown,
            _ => Truth.No,
        };
        Principals = new(plane.Words, who.Caller, HasBoundary);
        requests = [.. plane.ActionClasses.Select(one => plane.Columns[0].Request(who, one.Action))];
        values = [.. requests.Select(_ => Array.Empty<int>())];
        for (var key = 0; key < Vocabulary.Splittable; key++)
        {
            Open |= !IsOfColumn(key) && plane.Words.Value(ValueOf(key, 0)) is ContextValue.AnyValue or ContextValue.MaybeAbsentValue ? 1U << key : 0;
        }

        Held = [.. Enumerable.Range(0, Vocabulary.Splittable).Select(key => IsOfColumn(key) ? plane.Words.Absent : ValueOf(key, 0))];
        SameAccount = plane.Of(who.Caller.Account);
        DeclaresEncryptionContext = plane.IsKey && who.Context.Values.Any(pair => pair.Key.StartsWith("kms:EncryptionContext:", StringComparison.OrdinalIgnoreCase));
        (Residuals, Named) = new RowCompiler(plane, this).Compile();
    }

    public Identity Who { get; }

    public Caller Caller => Who.Caller;

    /// <summary>The layers on the caller's side; those of the resource are of no account.</summary>
    public PolicyLayers Layers { get; }

    public Truth HasBoundary { get; }

    public PrincipalCapacity Principals { get; }

    /// <summary>A bit for each splittable key that is not known.</summary>
    public uint Open { get; }

    /// <summary>What each splittable key holds.</summary>
    public int[] Held { get; }

    /// <summary>The columns of the caller's account, as words.</summary>
    public ulong[] SameAccount { get; }

    /// <summary>Whether an encryption context is declared: with it every grant would have to be looked at anew.</summary>
    public bool DeclaresEncryptionContext { get; }

    /// <summary>What is left of the caller's policies.</summary>
    public Residual[] Residuals { get; }

    /// <summary>What they compare splittable keys with.</summary>
    public NamedValues Named { get; }

    /// <summary>Whether a key's value hangs on the column.</summary>
    public bool IsOfColumn(int key) => plane.IsStated(key) || (plane.IsImplied(key) && Who.Context.Find(plane.Words.Keys[key]) is null);

    /// <summary>The cases of some keys, with all values that the consumer's policies and those of any column name.</summary>
    public Worlds WorldsOf(uint keys) => WorldsOf(keys, plane.Layers.Named);

    /// <summary>The cases of some keys, with all values that the consumer's policies and some others name.</summary>
    public Worlds WorldsOf(uint keys, NamedValues named)
    {
        if (!ReferenceEquals(worldsNamed, plane.Layers.Named))
        {
            worlds.Clear();
            worldsNamed = plane.Layers.Named;
        }

        if (!worlds.TryGetValue((keys, named), out var found))
        {
            found = new(plane.Words, this, keys, NamedValues.Of([Named, named]));
            worlds.Add((keys, named), found);
        }

        return found;
    }

    /// <summary>Number of the value that a key holds for one class of actions, when it does not hang on the column.</summary>
    public int ValueOf(int key, int actionClass)
    {
        ref var known = ref values[actionClass];
        if (key >= known.Length)
        {
            Array.Resize(ref known, Math.Max(key + 1, plane.Words.Keys.Count));
        }

        if (known[key] == 0)
        {
            known[key] = 1 + plane.Words.ValueOf(requests[actionClass].Lookup(plane.Words.Keys[key]));
        }

        return known[key] - 1;
    }
}

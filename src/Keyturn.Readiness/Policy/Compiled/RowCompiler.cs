using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Reduces the policies on the caller's side: what the caller alone decides is decided, dead statements are dropped.</summary>
internal sealed class RowCompiler(Plane plane, CompiledRow row)
{
    private const uint AllActions = uint.MaxValue;
    private readonly List<Residual> residuals = [];
    private readonly List<NamedValues> named = [];

    public (Residual[] Residuals, NamedValues Named) Compile()
    {
        var layers = row.Layers;
        var isService = row.Caller.Kind == CallerKind.Service;
        Layer OfCaller(Layer layer) => isService ? Layer.Absent : layer;
        Compile(Slot.Identity, LayerKind.Identity, OfCaller(layers.Identity), Truth.No);
        Compile(Slot.Boundary, LayerKind.Boundary, OfCaller(layers.Boundary), Truth.No);
        Compile(Slot.Session, LayerKind.Session, OfCaller(layers.Session), Truth.No);
        Compile(Slot.Endpoint, LayerKind.Endpoint, OfCaller(layers.Endpoint), Truth.No);
        var exempt = row.Caller.IsServiceLinkedRole || isService ? Truth.Yes : layers.CallerInManagementAccount;
        for (var level = 0; level < layers.Scps.Length; level++)
        {
            Compile(Slot.Scp + level, LayerKind.Scp, layers.Scps[level], exempt);
        }

        return ([.. residuals], NamedValues.Of(named));
    }

    private void Compile(int slot, LayerKind kind, Layer layer, Truth exempt)
    {
        if (exempt != Truth.No)
        {
            Add(slot, exempt);
        }

        switch (layer)
        {
            case Layer.ReadLayer read:
                foreach (var policy in read.Policies)
                {
                    Compile(slot, kind, policy, exempt);
                }

                break;
            case Layer.NotReadLayer:
                AddUnknown(slot, exempt);
                break;
            default:
                Add(slot, LayerEvaluator.Limits(kind).ToTruth());
                break;
        }
    }

    private void Compile(int slot, LayerKind kind, PolicySource source, Truth exempt)
    {
        if (source.Document is not { } document)
        {
            AddUnknown(slot, exempt);
            return;
        }

        var policy = plane.Compiler.Of(document);
        named.Add(policy.Named);
        foreach (var statement in policy.Statements)
        {
            // To a layer that does not reach the caller for certain, a Deny is unknown; its Allow is no less than before.
            var reach = statement.Denies ? exempt.Not() : Truth.Yes;
            var applies = reach.And(Principal(kind, statement));
            for (var actions = 0; applies != Truth.No && actions < plane.ActionClasses.Length; actions++)
            {
                if (Reduction.Of(plane, row, statement, actions) is { } reduced)
                {
                    residuals.Add(new(
                        statement.Denies ? Slot.Deny : slot, applies == Truth.Yes ? reduced.Yes : 0, reduced.May,
                        Intersect(plane.ResourcesOf(statement.Resources, false, row, actions), reduced.Narrowed), null, reduced.Open));
                }
            }
        }
    }

    private Truth Principal(LayerKind kind, CompiledStatement statement) =>
        StatementEvaluator.NeedsPrincipal(kind) != statement.Principals is not null ? Truth.Unknown
        : statement.Principals is null ? Truth.Yes : row.Principals.Of(statement.Principals, statement.Denies).Any;

    private KleeneSet Intersect(KleeneSet columns, KleeneSet? narrowed) =>
        narrowed is null ? columns : ReferenceEquals(columns, plane.All) ? narrowed : columns.And(narrowed);

    private void AddUnknown(int slot, Truth exempt)
    {
        Add(slot, Truth.Unknown);
        Add(Slot.Deny, exempt.Not().And(Truth.Unknown));
    }

    private void Add(int slot, Truth truth)
    {
        if (truth != Truth.No)
        {
            residuals.Add(new(slot, truth == Truth.Yes ? AllActions : 0, AllActions, plane.All, null, null));
        }
    }
}

using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Reduces one statement of the columns' side for a consumer. An Allow counts in each capacity in which it names the caller.</summary>
internal static class ColumnSide
{
    public static void Reduce(Plane plane, CompiledRow row, ColumnStatement one, List<Residual> into)
    {
        // RCPs do not reach roles that are linked to a service.
        if (one.Grants < 0 && row.Caller.IsServiceLinkedRole)
        {
            return;
        }

        if (one.Statement is not { } statement)
        {
            Unknown(one, into);
            return;
        }

        if (!statement.Denies && one.Grants < 0)
        {
            return;
        }

        var capacity = statement.Principals is not { } principals ? new(Truth.Unknown, Truth.No, Truth.No)
            : one.IsGrant ? row.Principals.OfNames(principals.Aws) : row.Principals.Of(principals, statement.Denies);
        var any = capacity.Any;
        for (var actions = 0; any != Truth.No && actions < plane.ActionClasses.Length; actions++)
        {
            if (Reduction.Of(plane, row, statement, actions) is not { } reduced)
            {
                continue;
            }

            var columns = one.Variables is null ? one.Columns : one.Columns.And(plane.ResourcesOf(one.Variables, one.Grants >= 0, row, actions));
            if (statement.Denies)
            {
                Add(Slot.Deny, any, columns, reduced, into);
            }
            else
            {
                Add(one.Grants, capacity.Direct, columns, reduced, into);
                Add(one.Grants + 1, capacity.Role, columns, reduced, into);
                Add(one.Grants + 2, capacity.Account, columns, reduced, into);
            }
        }
    }

    private static void Unknown(ColumnStatement one, List<Residual> into)
    {
        if (!one.IsGrant)
        {
            into.Add(new(Slot.Deny, 0, uint.MaxValue, one.Columns, null, null));
        }

        for (var slot = one.Grants; one.Grants >= 0 && slot < one.Grants + 3; slot++)
        {
            into.Add(new(slot, 0, uint.MaxValue, one.Columns, null, null));
        }
    }

    private static void Add(int slot, Truth truth, KleeneSet columns, in Reduction reduced, List<Residual> into)
    {
        if (truth != Truth.No)
        {
            into.Add(new(slot, truth == Truth.Yes ? reduced.Yes : 0, reduced.May, columns, reduced.Narrowed, reduced.Open));
        }
    }
}

using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>What all statements say to one consumer and action, slot by slot and 64 columns to a word; and the decision that follows.</summary>
/// <remarks>The formula is that of <see cref="PolicyEvaluator"/>, <see cref="SameAccount"/> and <see cref="CrossAccount"/>.</remarks>
internal sealed class SlotWords(Plane plane)
{
    private readonly int width = plane.Width;
    private ulong[] words = [];

    /// <summary>Makes every slot say No, for some words.</summary>
    public void Clear(int slots, int from, int to)
    {
        if (words.Length < 2 * slots * width)
        {
            words = new ulong[2 * slots * width];
        }

        for (var half = 0; half < 2 * slots; half++)
        {
            words.AsSpan((half * width) + from, to - from).Clear();
        }
    }

    public void CopyFrom(SlotWords other, int slots, int from, int to)
    {
        if (words.Length < 2 * slots * width)
        {
            words = new ulong[2 * slots * width];
        }

        for (var half = 0; half < 2 * slots; half++)
        {
            other.words.AsSpan((half * width) + from, to - from).CopyTo(words.AsSpan((half * width) + from));
        }
    }

    /// <summary>Any: what a statement says is added to its slot.</summary>
    public void Raise(in Residual residual, bool isCertain, int from, int to)
    {
        var (columns, narrowed) = (residual.Columns, residual.Narrowed);
        from = Math.Max(from, columns.May.First);
        to = Math.Min(to, columns.May.End);
        var (yes, may) = (2 * residual.Slot * width, ((2 * residual.Slot) + 1) * width);
        for (var word = from; word < to; word++)
        {
            words[may + word] |= columns.May[word] & (narrowed?.May[word] ?? ~0UL);
            if (isCertain)
            {
                words[yes + word] |= columns.Yes[word] & (narrowed?.Yes[word] ?? ~0UL);
            }
        }
    }

    /// <summary>The decision for the columns of one word.</summary>
    public Decided Decide(int word, CompiledRow row, ulong barred)
    {
        var deny = Of(Slot.Deny, word);
        var identity = Of(Slot.Identity, word);
        var boundary = Of(Slot.Boundary, word);
        var session = Of(Slot.Session, word);
        var direct = Of(Slot.Direct, word);
        var role = Of(Slot.Role, word);
        var account = Of(Slot.Account, word);
        var gates = Of(Slot.Endpoint, word);
        for (var level = 0; level < row.Layers.Scps.Length; level++)
        {
            gates &= Of(Slot.Scp + level, word);
        }

        var limits = boundary & session;
        var own = row.Caller.Kind == CallerKind.FederatedUser && row.Layers.Session is Layer.AbsentLayer ? default : limits;
        var byGrant = default(Kleene64);
        if (plane.IsKey)
        {
            // A grant is not limited by what boundary and session do not say, as far as AWS tells: not certainly, that is.
            var toCaller = (Of(Slot.GrantDirect, word) | Of(Slot.GrantRole, word)) & new Kleene64(limits.Yes, ~0UL);
            byGrant = toCaller | (Of(Slot.GrantAccount, word) & identity & own);
        }

        var byIdentity = identity & own;
        var same = direct | (role & own) | (plane.IsKey ? byIdentity & account : byIdentity) | byGrant;
        var cross = (((direct | role | account) & byIdentity) | byGrant) & new Kleene64(~barred, ~barred);
        var here = row.SameAccount[word];
        var grants = row.Caller.Kind switch
        {
            CallerKind.Root => new(0, ~0UL),
            CallerKind.Service => direct,
            _ => (same & new Kleene64(here, here)) | (cross & new Kleene64(~here, ~here)),
        };
        return Decided.Of(deny, gates & grants);
    }

    private Kleene64 Of(int slot, int word) => new(words[(2 * slot * width) + word], words[(((2 * slot) + 1) * width) + word]);
}

/// <summary>64 truth values.</summary>
internal readonly record struct Kleene64(ulong Yes, ulong May)
{
    public static Kleene64 operator &(Kleene64 left, Kleene64 right) => new(left.Yes & right.Yes, left.May & right.May);

    public static Kleene64 operator |(Kleene64 left, Kleene64 right) => new(left.Yes | right.Yes, left.May | right.May);
}

/// <summary>64 verdicts, each in one of the five sets.</summary>
internal readonly record struct Decided(ulong Allowed, ulong Implicit, ulong Explicit, ulong Denied, ulong Unknown)
{
    public static Decided Of(Kleene64 deny, Kleene64 allows)
    {
        var open = deny.May & ~deny.Yes;
        return new(
            ~deny.May & allows.Yes, ~deny.May & ~allows.May, deny.Yes, open & ~allows.May, ~deny.Yes & allows.May & (open | ~allows.Yes));
    }

    public static Decided operator |(Decided left, Decided right) => new(
        left.Allowed | right.Allowed, left.Implicit | right.Implicit, left.Explicit | right.Explicit, left.Denied | right.Denied, left.Unknown | right.Unknown);

    /// <summary>The verdicts that hold in all of several cases, from the sets of those that hold in any.</summary>
    public Decided InAllCases()
    {
        var onlyImplicit = Implicit & ~(Allowed | Explicit | Denied | Unknown);
        var onlyExplicit = Explicit & ~(Allowed | Implicit | Denied | Unknown);
        return new(
            Allowed & ~(Implicit | Explicit | Denied | Unknown), onlyImplicit, onlyExplicit,
            (Implicit | Explicit | Denied) & ~(Allowed | Unknown | onlyImplicit | onlyExplicit), Undecided);
    }

    /// <summary>Those that more cases cannot make definite any more.</summary>
    public ulong Undecided => Unknown | (Allowed & (Implicit | Explicit | Denied));
}

namespace Keyturn.Aws.Sandbox.State;

/// <summary>What a call on the wire meets instead of its answer.</summary>
public enum WireFaultKind
{
    /// <summary>HTTP 500 InternalServiceError.</summary>
    ServerError,

    /// <summary>HTTP 503 with an HTML page, as a proxy or load balancer sends it.</summary>
    HtmlError,

    /// <summary>HTTP 500 with an empty body.</summary>
    EmptyError,

    /// <summary>ThrottlingException, "Rate exceeded".</summary>
    Throttle,

    /// <summary>ExpiredTokenException.</summary>
    ExpiredToken,

    /// <summary>AccessDeniedException with the text in <see cref="WireFault.Message"/>.</summary>
    AccessDenied,

    /// <summary>The answer comes after <see cref="WireFault.Delay"/>.</summary>
    Delay,

    /// <summary>The connection is cut before the call is carried out.</summary>
    CutBefore,

    /// <summary>The call is carried out, then the connection is cut without an answer.</summary>
    CutAfter,
}

/// <summary>A fault on the wire.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Operation">Operation name, for example <c>RotateSecret</c>; any when null.</param>
/// <param name="AccountId">Account; any when null.</param>
/// <param name="Region">Region; any when null.</param>
/// <param name="Skip">How many matching calls pass first.</param>
/// <param name="Times">How many calls meet it; every one when null.</param>
/// <param name="Delay">For <see cref="WireFaultKind.Delay"/>, on the world's clock.</param>
/// <param name="Message">Text of the error; AWS's usual one when null.</param>
public sealed record WireFault(
    WireFaultKind Kind,
    string? Operation = null,
    string? AccountId = null,
    string? Region = null,
    int Skip = 0,
    int? Times = null,
    TimeSpan Delay = default,
    string? Message = null);

/// <summary>The faults that calls on the wire meet; tests add them while the sandbox runs. Safe for concurrent use.</summary>
public sealed class FaultSwitchboard
{
    private readonly Lock gate = new();
    private readonly List<Entry> entries = [];

    /// <summary>Adds a fault.</summary>
    /// <returns>Dispose it to end the fault.</returns>
    public IDisposable Add(WireFault fault)
    {
        var entry = new Entry(this, fault);
        lock (gate) entries.Add(entry);
        return entry;
    }

    /// <summary>Ends all faults.</summary>
    public void Clear()
    {
        lock (gate) entries.Clear();
    }

    /// <summary>The first fault that this call meets, counted as met; null when there is none.</summary>
    public WireFault? Take(string operation, string accountId, string region)
    {
        lock (gate)
        {
            foreach (var entry in entries)
            {
                if (entry.Meets(operation, accountId, region)) return entry.Fault;
            }

            return null;
        }
    }

    private sealed class Entry(FaultSwitchboard board, WireFault fault) : IDisposable
    {
        private int skip = fault.Skip;
        private int left = fault.Times ?? int.MaxValue;

        public WireFault Fault { get; } = fault;

        public bool Meets(string operation, string accountId, string region)
        {
            if ((Fault.Operation ?? operation) != operation || (Fault.AccountId ?? accountId) != accountId || (Fault.Region ?? region) != region || left == 0) return false;
            if (skip > 0)
            {
                skip--;
                return false;
            }

            if (left != int.MaxValue) left--;
            return true;
        }

        public void Dispose()
        {
            lock (board.gate) board.entries.Remove(this);
        }
    }
}

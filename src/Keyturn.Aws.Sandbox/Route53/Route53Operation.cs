using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>An operation of Route 53: zones belong to the account, whatever Region the call names.</summary>
internal abstract class Route53Operation : WireOperation
{
    public override bool Recorded => !ReadOnly;

    public sealed override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Account.ZonesGate)
        {
            return Answer(call, call.Region.Account.Zones);
        }
    }

    protected abstract JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones);

    /// <summary>The zone in the call's path.</summary>
    /// <exception cref="WireException">There is none.</exception>
    protected static HostedZoneRecord Zone(WireCall call, NetworkTable<HostedZoneRecord> zones) =>
        zones.Find(call.Text("Id")) ?? throw new WireException("NoSuchHostedZone", $"No hosted zone found with ID: {call.Text("Id")}", 404);

    /// <summary>How many items a page may have; Route 53 takes a hundred when it is not told, and never more than <paramref name="largest"/>.</summary>
    protected static int Size(WireCall call, int largest = 100) => (int)Math.Clamp(call.Number("maxitems") ?? 100, 1, largest);

    /// <summary>What a change answers; here it is in sync at once.</summary>
    protected static JsonObject Change(WireCall call) => new()
    {
        ["ChangeInfo"] = new JsonObject
        {
            ["Id"] = $"/change/C{StableId.Of(call.RequestId, 20)}",
            ["Status"] = "INSYNC",
            ["SubmittedAt"] = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        },
    };
}

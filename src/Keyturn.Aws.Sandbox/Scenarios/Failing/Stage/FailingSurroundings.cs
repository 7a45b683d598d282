using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>What stands between a rotation function and what it calls, read from the network, the roles and the keys as they are now: a repair of them repairs the rotation.</summary>
internal sealed class FailingSurroundings(SandboxRegion region) : IFunctionSurroundings
{
    private const string Endpoint = "SECRETS_MANAGER_ENDPOINT";

    /// <summary>Until when the account's calls of Secrets Manager are more than it allows; null for never.</summary>
    public DateTimeOffset? ThrottledUntil { get; set; }

    public InvocationOutcome? Startup(FunctionRecord function) => FunctionStart.Refusal(region, function);

    public bool MayLog(FunctionRecord function) => FunctionAccess.Allows(region, function, "logs:PutLogEvents");

    public ServiceReach ToService(FunctionRecord function, string service)
    {
        if (function.Environment.ContainsKey("HTTPS_PROXY")) return ServiceReach.Intercepted;
        var name = $"{service}.{region.Name}.amazonaws.com";
        if (service == "secretsmanager" && function.Environment.GetValueOrDefault(Endpoint) is { } url && Way(new Uri(url).Host, name) is { } other) return other;
        if (function.VpcId is null) return ServiceReach.Open;
        var now = ConsumerNow.Of(region, function);
        // With private DNS the name leads to the endpoint, whatever other ways there are.
        if (service == "secretsmanager" && Target.Endpoint(region) is { PrivateDns: true })
            return Routes.LeadToEndpoint(region, now) ? ServiceReach.Open : ServiceReach.Silent;
        return Routes.LeadOut(region, now) ? ServiceReach.Open : ServiceReach.Silent;
    }

    public DatabaseReach ToDatabase(FunctionRecord function, string host)
    {
        if (region.Network.DbInstances.All.FirstOrDefault(one => one.Address == host) is not { } database) return DatabaseReach.Open;
        if (database.Status is "stopped" or "stopping" or "storage-full" or "failed") return DatabaseReach.Silent;
        if (database.Status is "rebooting" or "starting") return DatabaseReach.Refused;
        if (function.VpcId is null) return database.PubliclyAccessible ? DatabaseReach.Open : DatabaseReach.Silent;
        return Passes(function, database) ? DatabaseReach.Open : DatabaseReach.Silent;
    }

    public void Authorize(FunctionRecord function, CallerIdentity caller, string action, SecretRecord? secret, VersionRecord? version)
    {
        if (ThrottledUntil > region.World.Now) throw new WireException("ThrottlingException", "Rate exceeded");
        if (FunctionAccess.Refusal(region, function, caller, action, secret) is { } denied) throw denied;
        if (KeyAccess.Refusal(region, function, action, secret, version) is { } keyDenied) throw keyDenied;
    }

    public void AuthorizeInvocation(CallerIdentity caller, FunctionRecord function)
    {
        if (FunctionAccess.InvocationRefusal(region, caller, function) is { } denied) throw denied;
    }

    // An endpoint of its own is the service's name of the Region, or one that leads nowhere from here.
    private ServiceReach? Way(string host, string name) =>
        host == name ? null
        : host.StartsWith("vpce-", StringComparison.Ordinal) && !region.Network.Endpoints.All.Any(one => host.StartsWith(one.Id, StringComparison.Ordinal)) ? ServiceReach.NoName
        : ServiceReach.Silent;

    private bool Passes(FunctionRecord function, DbInstanceRecord database)
    {
        var (target, now) = (Target.Database(region, database), ConsumerNow.Of(region, function));
        return GroupRules.Admit(region, target, now) && GroupRules.LetOut(region, target, now) && AclEntries.Pass(region, target, now);
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>
/// One rotation that fails: a small world with a history of good rotations, the cause, and the rotation itself, which really runs.
/// What a world says of its cause, its state and of what would do harm is written by hand; it shares nothing with the console's engines, so that their agreement is evidence.
/// </summary>
/// <remarks>Rows are those of the catalogue of causes: P start, L function, N network, K role and keys, C content and database, F labels, R reading.</remarks>
public abstract class FailingWorld
{
    /// <summary>The name behind <c>failing:</c> in the catalogue of scenarios: lower case with hyphens.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence on what is wrong.</summary>
    public abstract string Summary { get; }

    /// <summary>The row of the catalogue of causes that it plays, for example <c>K3</c>: the right diagnosis.</summary>
    public abstract string Row { get; }

    /// <summary>The right diagnosis.</summary>
    public string Diagnosis => Row;

    /// <summary>The row of what made the attempt fail, where the right diagnosis is of what was done after it.</summary>
    public virtual string Cause => Row;

    /// <summary>Why nothing that is read of rotations shows the cause, in one sentence; null where it does.</summary>
    public virtual string? Unseen => null;

    /// <summary>Rows that logs, events and calls that change nothing cannot tell from the right one.</summary>
    public virtual ImmutableArray<string> Also => [];

    /// <summary>Why not, in one sentence; null when there is no such row.</summary>
    public virtual string? WhyAlso => null;

    /// <summary>The engine.</summary>
    public abstract DatabaseEngine Engine { get; }

    /// <summary>How the function rotates.</summary>
    public virtual FailingStrategy Strategy => FailingStrategy.SingleUser;

    /// <summary>Where labels and database stand in the end.</summary>
    public abstract FailingState State { get; }

    /// <summary>What each action would do now.</summary>
    public virtual HarmTable Harm => HarmTable.Of(State, Strategy);

    /// <summary>Name of the secret whose rotation fails.</summary>
    public virtual string SecretName => FailingCast.Of(Engine).App;

    /// <summary>Name of the secret that has rotated well until now: the same, where it has rotated at all.</summary>
    public virtual string HistoryName => SecretName;

    /// <summary>Id of the version whose password has leaked, or null.</summary>
    public virtual string? LeakedVersion(SandboxRegion region) => null;

    /// <summary>How long before now the rotation of this world begins; its cause is planted a day earlier.</summary>
    public virtual TimeSpan Ago => TimeSpan.FromHours(1);

    /// <summary>The Region that the secret is looked at in.</summary>
    public virtual string RegionName => ArticleNetwork.Region;

    /// <summary>Plants the cause in the healthy world. Nothing where the cause is something that people do while the story goes on.</summary>
    public virtual void Plant(SandboxRegion region)
    {
    }

    /// <summary>The secret as the healthy world has it.</summary>
    internal virtual SecretPlan Shape(SecretPlan plan) => plan;

    /// <summary>The superuser's secret as the healthy world has it.</summary>
    internal virtual SecretPlan ShapeAdmin(SecretPlan plan) => plan;

    /// <summary>The neighbour's secret as the healthy world has it.</summary>
    internal virtual SecretPlan ShapeBatch(SecretPlan plan) => plan;

    /// <summary>What the healthy world needs beside its cast, before its first rotation.</summary>
    internal virtual void Prepare(SandboxRegion region)
    {
    }

    /// <summary>How the failure comes about: a rotation by the schedule, unless the world has a story of its own.</summary>
    internal virtual Task FailAsync(FailingStory story) => story.RotateAsync();

    /// <summary>How the healthy twin rotates at the same moment.</summary>
    internal virtual Task SucceedAsync(FailingStory story) => story.RotateAsync();

    /// <summary>The secret of this world.</summary>
    protected SecretRecord Secret(SandboxRegion region) =>
        region.Secrets.Find(SecretName) ?? throw new InvalidOperationException($"There is no secret {SecretName}.");

    /// <summary>The rotation function of this world.</summary>
    protected FunctionRecord Function(SandboxRegion region) =>
        region.Functions.Find(FailingCast.Of(Engine).Function(Strategy)) ?? throw new InvalidOperationException("There is no rotation function.");

    /// <summary>The database instance of this world, as RDS shows it.</summary>
    protected DbInstanceRecord Instance(SandboxRegion region) =>
        region.Network.DbInstances.Find(FailingCast.Of(Engine).Instance) ?? throw new InvalidOperationException("There is no instance.");

    /// <summary>A user of this world's database.</summary>
    protected string User(string what = "app") => FailingCast.Of(Engine).User(what);

    /// <summary>The value of AWSCURRENT with something changed. It stays inside the sandbox.</summary>
    internal static string Changed(SecretRecord secret, Action<JsonObject> change)
    {
        var value = JsonNode.Parse(secret.Holder(VersionStage.Current)?.SecretString ?? "{}")!.AsObject();
        change(value);
        return value.ToJsonString();
    }

    /// <summary>The server behind the secret.</summary>
    protected SimulatedDatabase Database(SandboxRegion region) =>
        region.Databases.Find(FailingCast.Of(Engine).Host) as SimulatedDatabase ?? throw new InvalidOperationException("There is no database.");
}

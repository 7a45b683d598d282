using Amazon.Runtime;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws;

/// <summary>Which AWS the console talks to.</summary>
public enum AwsMode
{
    /// <summary>The emulator, on a loopback address, with a key of its own.</summary>
    Sandbox,
    /// <summary>Real accounts, with the SDK's credential chain.</summary>
    Account,
}

/// <summary>The section <c>Aws</c> of the configuration.</summary>
public sealed class AwsOptions
{
    public const string Section = "Aws";

    public AwsMode Mode { get; set; } = AwsMode.Account;

    /// <summary>One address for every service instead of AWS's own; the Region is then still what is signed for.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Only with <see cref="AwsMode.Sandbox"/>.</summary>
    public string? AccessKey { get; set; }

    /// <summary>Only with <see cref="AwsMode.Sandbox"/>.</summary>
    public string? SecretKey { get; set; }

    public IReadOnlyList<AccountOptions> Accounts { get; set; } = [];

    /// <summary>File that maps secrets to their consumers; none without it.</summary>
    public string? ConsumersFile { get; set; }

    /// <summary>What that file says.</summary>
    internal IReadOnlyList<ConsumerDeclaration> Declarations { get; set; } = [];

    public CollectionOptions Collection { get; set; } = new();

    /// <summary>Puts something in front of the wire; the SDK's own way to AWS without it. Not a setting of this section.</summary>
    internal HttpClientFactory? Wire { get; set; }

    /// <summary>How often the SDK tries again by itself; not a setting of this section.</summary>
    internal int Retries { get; set; } = 2;

    /// <summary>Whether people sign in; not a setting of this section.</summary>
    internal bool PeopleSignIn { get; set; }

    /// <summary>Values that could not be understood while the section was read; the validator reports them with the rest.</summary>
    internal IReadOnlyList<string> ReadFailures { get; set; } = [];
}

/// <summary>One account: <c>Aws:Accounts:N</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Twelve digits.</summary>
    public string Id { get; set; } = "";

    public string Alias { get; set; } = "";

    public bool Production { get; set; }

    public string Partition { get; set; } = "aws";

    public IReadOnlyList<string> Regions { get; set; } = [];

    /// <summary>Role that the collector assumes; without it, the credentials are used as they are.</summary>
    public string? ReadRoleArn { get; set; }

    /// <summary>Role that is assumed for what an operator asks for.</summary>
    public string? OperatorRoleArn { get; set; }

    /// <summary>What the trust policies of both roles ask for, so that nobody can have another console assume them.</summary>
    public string? ExternalId { get; set; }
}

/// <summary>How often the collector reads: <c>Aws:Collection</c>.</summary>
public sealed class CollectionOptions
{
    /// <summary>All secrets of a Region, 100 a call.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>What changed lately: one call a Region.</summary>
    public TimeSpan ChangeInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Configuration of the rotation functions.</summary>
    public TimeSpan FunctionInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Network, databases, roles, policies and keys.</summary>
    public TimeSpan ReadinessInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>New rotation events from CloudTrail: one call for each event name.</summary>
    public TimeSpan EventInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How far back events are read at the first start; CloudTrail keeps 90 days.</summary>
    public int EventDays { get; set; } = 90;

    /// <summary>How far back reads of secrets are looked up; a busy account has very many.</summary>
    public int ReadDays { get; set; } = 30;
}

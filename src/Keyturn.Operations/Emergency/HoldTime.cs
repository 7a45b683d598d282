using System.Collections.Immutable;

namespace Keyturn.Operations.Emergency;

/// <summary>How a consumer comes by the value and keeps it.</summary>
public enum HoldKind
{
    /// <summary>Nothing tells. Only its owner knows.</summary>
    Unknown,
    /// <summary><c>secrets:</c> of an ECS task definition: read when a task starts.</summary>
    EcsInjection,
    /// <summary>Copied into the environment of a function when it was deployed.</summary>
    LambdaEnvironment,
    /// <summary>Written by user data when an instance starts.</summary>
    Ec2UserData,
    /// <summary>External Secrets Operator into a Kubernetes Secret.</summary>
    ExternalSecrets,
    /// <summary>Secrets Store CSI driver.</summary>
    SecretsStoreCsi,
    /// <summary>AWS Parameters and Secrets Lambda extension.</summary>
    LambdaExtension,
    /// <summary>AWS Secrets Manager Agent.</summary>
    SecretsManagerAgent,
    /// <summary>AWS's caching libraries for Java, Python, Go and .NET.</summary>
    CachingLibrary,
    /// <summary>AWS Secrets Manager JDBC driver.</summary>
    JdbcDriver,
    /// <summary>AWS Advanced JDBC wrapper.</summary>
    AdvancedJdbcWrapper,
    /// <summary>A pool whose sessions live on.</summary>
    ConnectionPool,
    /// <summary>RDS Proxy, which reads AWSCURRENT itself.</summary>
    RdsProxy,
    /// <summary>Read once when the process starts.</summary>
    ProcessStart,
    /// <summary>Copied by hand: SQL tools, batch files, database links.</summary>
    ManualCopy,
}

/// <summary>What ends the time for which a value is held.</summary>
public enum HoldEnd
{
    Unknown,
    /// <summary>It ends by itself after a time.</summary>
    AfterTime,
    /// <summary>It ends when somebody refreshes the consumer.</summary>
    WhenRefreshed,
    /// <summary>It never ends.</summary>
    Never,
}

/// <summary>How long a value is held by default, and how the consumer is made to read again.</summary>
/// <param name="Kind">How it is held.</param>
/// <param name="End">What ends it.</param>
/// <param name="Time">For how long, where time ends it.</param>
/// <remarks>Secrets Manager User Guide, "Get secrets"; External Secrets Operator, refreshInterval; Secrets Store CSI driver, rotation. Defaults: an owner may have set others.</remarks>
public sealed record HoldTime(HoldKind Kind, HoldEnd End, TimeSpan? Time = null)
{
    /// <summary>One for each kind.</summary>
    public static ImmutableArray<HoldTime> All { get; } =
    [
        new(HoldKind.Unknown, HoldEnd.Unknown),
        new(HoldKind.EcsInjection, HoldEnd.WhenRefreshed),
        new(HoldKind.LambdaEnvironment, HoldEnd.WhenRefreshed),
        new(HoldKind.Ec2UserData, HoldEnd.WhenRefreshed),
        new(HoldKind.ExternalSecrets, HoldEnd.AfterTime, TimeSpan.FromHours(1)),
        new(HoldKind.SecretsStoreCsi, HoldEnd.WhenRefreshed),
        new(HoldKind.LambdaExtension, HoldEnd.AfterTime, TimeSpan.FromSeconds(300)),
        new(HoldKind.SecretsManagerAgent, HoldEnd.AfterTime, TimeSpan.FromSeconds(300)),
        new(HoldKind.CachingLibrary, HoldEnd.AfterTime, TimeSpan.FromHours(1)),
        new(HoldKind.JdbcDriver, HoldEnd.AfterTime, TimeSpan.FromHours(1)),
        new(HoldKind.AdvancedJdbcWrapper, HoldEnd.AfterTime, TimeSpan.FromMinutes(15)),
        new(HoldKind.ConnectionPool, HoldEnd.WhenRefreshed),
        new(HoldKind.RdsProxy, HoldEnd.Unknown),
        new(HoldKind.ProcessStart, HoldEnd.WhenRefreshed),
        new(HoldKind.ManualCopy, HoldEnd.Never),
    ];

    public static HoldTime Of(HoldKind kind) => All[(int)kind];

    /// <summary>What holds the value.</summary>
    public Sentence Name => EmergencySentences.Book.Say($"Hold{Kind}");

    /// <summary>How it is made to read again.</summary>
    public Sentence Refresh => EmergencySentences.Book.Say($"Hold{Kind}Refresh");

    /// <summary>Until when the former value is held at the latest; <see langword="null"/> when no time ends it.</summary>
    public DateTimeOffset? LatestAfter(DateTimeOffset changed) => changed + Time;
}

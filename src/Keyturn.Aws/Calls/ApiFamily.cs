namespace Keyturn.Aws.Calls;

/// <summary>Operations that share one quota, with the part of it that Keyturn takes: half of the documented rate in all.</summary>
/// <param name="Name">As it is counted and logged.</param>
/// <param name="CollectorRate">Calls a second for the collector.</param>
/// <param name="OperatorRate">Calls a second for people, kept apart so that a busy collector never holds them up.</param>
/// <remarks>Sources: service quotas of Secrets Manager, Lambda, CloudWatch Logs and CloudTrail; "Request throttling for the Amazon EC2 API".</remarks>
internal sealed record ApiFamily(string Name, double CollectorRate, double OperatorRate)
{
    /// <summary>ListSecrets and ListSecretVersionIds: 100 a second.</summary>
    public static ApiFamily SecretLists { get; } = new("secret lists", 40, 10);

    /// <summary>The calls about a secret's resource policy: 50 a second together.</summary>
    public static ApiFamily SecretPolicy { get; } = new("secret policy", 20, 4);

    /// <summary>DescribeSecret shares 10,000 a second with the consumers' GetSecretValue: far less than half is taken.</summary>
    public static ApiFamily SecretDescribe { get; } = new("secret describe", 50, 50);

    /// <summary>RotateSecret and CancelRotateSecret: 50 a second.</summary>
    public static ApiFamily Rotation { get; } = new("rotation", 1, 24);

    /// <summary>UpdateSecretVersionStage shares 50 a second with everything that writes values: people's repairs are few.</summary>
    public static ApiFamily SecretWrites { get; } = new("secret writes", 1, 5);

    /// <summary>Lambda's control plane: 15 a second.</summary>
    public static ApiFamily LambdaControl { get; } = new("lambda control plane", 4, 3.5);

    /// <summary>FilterLogEvents: 5 a second.</summary>
    public static ApiFamily LogFilter { get; } = new("log filter", 0.5, 2);

    /// <summary>LookupEvents: 2 a second. Only the collector looks events up.</summary>
    public static ApiFamily EventLookup { get; } = new("event lookup", 1, 1);

    /// <summary>LookupEvents again, for reads of secrets: what rotation watching leaves of the 2 a second, apart, so that it never waits behind them.</summary>
    public static ApiFamily ReadLookup { get; } = new("read lookup", 0.5, 0.5);

    /// <summary>EC2's describe calls: a bucket of 100 that refills with 20 a second.</summary>
    public static ApiFamily Ec2Describe { get; } = new("ec2 describe", 8, 2);

    /// <summary>RDS's describe calls: no documented rate; a few a second were always let through.</summary>
    public static ApiFamily RdsDescribe { get; } = new("rds describe", 2, 1);

    /// <summary>ECS's cluster and service reads: 20 a second.</summary>
    public static ApiFamily EcsReads { get; } = new("ecs reads", 8, 2);

    /// <summary>Route 53: 5 a second for a whole account, all Regions together.</summary>
    public static ApiFamily Route53Reads { get; } = new("route 53 reads", 1, 0.5) { WholeAccount = true };

    /// <summary>Route 53 Resolver: 5 a second.</summary>
    public static ApiFamily ResolverReads { get; } = new("resolver reads", 2, 0.5);

    /// <summary>IAM's reading calls, for which AWS documents no rate; one reading of an account is a handful of pages.</summary>
    public static ApiFamily IamRead { get; } = new("iam read", 2, 0.5) { WholeAccount = true };

    /// <summary>KMS's reading calls: ListGrants, the tightest, 100 a second.</summary>
    public static ApiFamily KeyRead { get; } = new("key read", 20, 5);

    /// <summary>Organizations shares a few calls a second among all accounts of an organization.</summary>
    public static ApiFamily OrganizationRead { get; } = new("organization read", 0.5, 0.25) { WholeAccount = true };

    /// <summary>DescribeParameters: AWS documents no rate of its own; Parameter Store begins with 40 calls a second, which the consumers' GetParameter share.</summary>
    public static ApiFamily ParameterReads { get; } = new("parameter reads", 3, 1);

    /// <summary>AssumeRole: 600 a second; one an hour and role is needed.</summary>
    public static ApiFamily AssumeRole { get; } = new("assume role", 5, 5);

    /// <summary>Whether all Regions of an account share the quota, as global services have it.</summary>
    public bool WholeAccount { get; init; }

    public double RateFor(ClientPurpose purpose) => purpose is ClientPurpose.Collector ? CollectorRate : OperatorRate;
}

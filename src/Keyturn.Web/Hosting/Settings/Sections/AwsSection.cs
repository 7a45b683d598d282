using Keyturn.Aws;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Aws</c>, from <see cref="AwsOptions"/>.</summary>
internal static class AwsSection
{
    private const string Account = $"{AwsOptions.Section}:{nameof(AwsOptions.Accounts)}:N";
    private const string Collection = $"{AwsOptions.Section}:{nameof(AwsOptions.Collection)}";
    private const string Interval = "00:00:01 to 1.00:00:00";
    private const string Days = "1 to 90";

    private static readonly AwsOptions Usual = new();
    private static readonly AccountOptions UsualAccount = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{AwsOptions.Section}:{nameof(AwsOptions.Mode)}", Usual.Mode, "", "`Account` reads and changes real accounts; `Sandbox` plays AWS in the process, in Development and on this machine only."),
        Setting.Of($"{AwsOptions.Section}:{nameof(AwsOptions.ServiceUrl)}", Usual.ServiceUrl, "http or https address; outside this machine https", "One address for every service instead of AWS's own."),
        Setting.Hidden($"{AwsOptions.Section}:{nameof(AwsOptions.AccessKey)}", "only with the sandbox", "The sandbox's key. Real accounts use the SDK's credential chain, and refuse it here."),
        Setting.Hidden($"{AwsOptions.Section}:{nameof(AwsOptions.SecretKey)}", "only with the sandbox", "The sandbox's secret key."),
        Setting.Of($"{AwsOptions.Section}:{nameof(AwsOptions.ConsumersFile)}", Usual.ConsumersFile, "path of a JSON file", "Who uses which secret, where tags do not say it: see consumers.md."),
        Setting.Of($"{Account}:{nameof(AccountOptions.Id)}", UsualAccount.Id, "twelve digits, each once", "An account.") with { Required = true },
        Setting.Of($"{Account}:{nameof(AccountOptions.Alias)}", UsualAccount.Alias, "", "What people call it; the id where it is not set."),
        Setting.Of($"{Account}:{nameof(AccountOptions.Production)}", UsualAccount.Production, "", "Marks the account as production wherever it is shown."),
        Setting.Of($"{Account}:{nameof(AccountOptions.Partition)}", UsualAccount.Partition, "aws, aws-cn, aws-us-gov, …", "AWS's partition."),
        Setting.Of($"{Account}:{nameof(AccountOptions.Regions)}:N", "", "Regions such as ap-northeast-1, each once", "Which Regions are read; at least one.") with { Required = true },
        Setting.Of($"{Account}:{nameof(AccountOptions.ReadRoleArn)}", UsualAccount.ReadRoleArn, "ARN of an IAM role", "Role that the collector assumes; without it the process's own credentials are used."),
        Setting.Of($"{Account}:{nameof(AccountOptions.OperatorRoleArn)}", UsualAccount.OperatorRoleArn, "ARN of an IAM role", "Role that is assumed for what a person asks for; without it the account is read-only."),
        Setting.Of($"{Account}:{nameof(AccountOptions.ExternalId)}", UsualAccount.ExternalId, "2 to 1224 letters, digits and +=,.@:/-_", "What the trust policies of both roles ask for."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.SweepInterval)}", Usual.Collection.SweepInterval, Interval, "How often all secrets of a Region are listed."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.ChangeInterval)}", Usual.Collection.ChangeInterval, Interval, "How often is asked what changed."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.FunctionInterval)}", Usual.Collection.FunctionInterval, Interval, "How often rotation functions are read."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.ReadinessInterval)}", Usual.Collection.ReadinessInterval, Interval, "How often network, databases, roles, policies and keys are read."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.EventInterval)}", Usual.Collection.EventInterval, Interval, "How often CloudTrail is asked for new events."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.EventDays)}", Usual.Collection.EventDays, Days, "How far back events of rotations are read at the first start."),
        Setting.Of($"{Collection}:{nameof(CollectionOptions.ReadDays)}", Usual.Collection.ReadDays, Days, "How far back reads of secrets are looked up."),
    ];
}

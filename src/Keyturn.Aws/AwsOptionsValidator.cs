using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws;

/// <summary>Checks the whole section and lists every failure with the key to change.</summary>
internal sealed partial class AwsOptionsValidator : IValidateOptions<AwsOptions>
{
    public ValidateOptionsResult Validate(string? name, AwsOptions options)
    {
        List<string> failures = [.. options.ReadFailures, .. Endpoint(options), .. Accounts(options.Accounts), .. Collection(options.Collection)];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Endpoint(AwsOptions options)
    {
        var url = Uri.TryCreate(options.ServiceUrl, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? parsed : null;
        if (options.ServiceUrl is not null && url is null)
            yield return $"Aws:ServiceUrl is '{options.ServiceUrl}'; it must be an http or https address.";

        if (options.Mode is AwsMode.Sandbox)
        {
            if (options.ServiceUrl is null)
                yield return "Aws:ServiceUrl is missing; with Aws:Mode=Sandbox it is the address of the sandbox.";
            if (url is { IsLoopback: false })
                yield return $"Aws:ServiceUrl is '{options.ServiceUrl}'; with Aws:Mode=Sandbox it must be a loopback address.";
            if (options.AccessKey is null)
                yield return "Aws:AccessKey is missing; with Aws:Mode=Sandbox it is the sandbox's key.";
            if (options.SecretKey is null)
                yield return "Aws:SecretKey is missing; with Aws:Mode=Sandbox it is the sandbox's secret key.";
        }
        else
        {
            if (url is { Scheme: "http", IsLoopback: false })
                yield return $"Aws:ServiceUrl is '{options.ServiceUrl}'; outside this machine it must be https.";
            if (options.AccessKey is not null)
                yield return "Aws:AccessKey is only for Aws:Mode=Sandbox; with Account the SDK's credential chain is used. Remove it.";
            if (options.SecretKey is not null)
                yield return "Aws:SecretKey is only for Aws:Mode=Sandbox; with Account the SDK's credential chain is used. Remove it.";
        }
    }

    private static IEnumerable<string> Accounts(IReadOnlyList<AccountOptions> accounts)
    {
        if (accounts.Count == 0)
            yield return "Aws:Accounts is empty; name at least one account with its Regions.";

        HashSet<string> ids = [];
        for (var index = 0; index < accounts.Count; index++)
        {
            var (account, key) = (accounts[index], $"Aws:Accounts:{index}");
            if (!AccountId().IsMatch(account.Id))
                yield return $"{key}:Id is '{account.Id}'; it must be twelve digits.";
            else if (!ids.Add(account.Id))
                yield return $"{key}:Id is '{account.Id}', which another account already has.";
            if (!Partition().IsMatch(account.Partition))
                yield return $"{key}:Partition is '{account.Partition}'; it must be a partition such as aws, aws-cn or aws-us-gov.";
            foreach (var failure in Regions(account.Regions, key).Concat(Roles(account, key)))
                yield return failure;
        }
    }

    private static IEnumerable<string> Regions(IReadOnlyList<string> regions, string key)
    {
        if (regions.Count == 0)
            yield return $"{key}:Regions is empty; name at least one Region.";
        for (var index = 0; index < regions.Count; index++)
        {
            if (!Region().IsMatch(regions[index]))
                yield return $"{key}:Regions:{index} is '{regions[index]}'; it must be a Region such as ap-northeast-1.";
            else if (regions.Take(index).Contains(regions[index]))
                yield return $"{key}:Regions:{index} is '{regions[index]}', which is named twice.";
        }
    }

    private static IEnumerable<string> Roles(AccountOptions account, string key)
    {
        if (account.ReadRoleArn is not null && !Role().IsMatch(account.ReadRoleArn))
            yield return $"{key}:ReadRoleArn is '{account.ReadRoleArn}'; it must be the ARN of an IAM role.";
        if (account.OperatorRoleArn is not null && !Role().IsMatch(account.OperatorRoleArn))
            yield return $"{key}:OperatorRoleArn is '{account.OperatorRoleArn}'; it must be the ARN of an IAM role.";
        if (account.ExternalId is not null && !External().IsMatch(account.ExternalId))
            yield return $"{key}:ExternalId is not one; it must be 2 to 1224 letters, digits and characters of +=,.@:/-_.";
    }

    private static IEnumerable<string> Collection(CollectionOptions options)
    {
        (string Name, TimeSpan Value)[] intervals =
        [
            (nameof(options.SweepInterval), options.SweepInterval),
            (nameof(options.ChangeInterval), options.ChangeInterval),
            (nameof(options.FunctionInterval), options.FunctionInterval),
            (nameof(options.ReadinessInterval), options.ReadinessInterval),
            (nameof(options.EventInterval), options.EventInterval),
        ];
        foreach (var (name, value) in intervals)
        {
            // Below a second a collector would eat the account's quota; above a day its facts are worthless.
            if (value < TimeSpan.FromSeconds(1) || value > TimeSpan.FromDays(1))
                yield return $"Aws:Collection:{name} is '{value}'; it must be between one second and one day.";
        }

        foreach (var (name, days) in ((string, int)[])[(nameof(options.EventDays), options.EventDays), (nameof(options.ReadDays), options.ReadDays)])
        {
            if (days is < 1 or > 90)
                yield return $"Aws:Collection:{name} is '{days}'; it must be 1 to 90, the days that CloudTrail keeps.";
        }
    }

    [GeneratedRegex("^[0-9]{12}$")]
    private static partial Regex AccountId();

    [GeneratedRegex("^aws(-[a-z]+)*$")]
    private static partial Regex Partition();

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$")]
    private static partial Regex Region();

    [GeneratedRegex(@"^[\w+=,.@:\/-]{2,1224}\z", RegexOptions.ECMAScript)]
    private static partial Regex External();

    [GeneratedRegex("^arn:[a-z-]+:iam::[0-9]{12}:role/.+$")]
    private static partial Regex Role();
}

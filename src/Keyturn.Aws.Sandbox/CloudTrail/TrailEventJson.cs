using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.CloudTrail;

/// <summary>Writes an event of the trail in CloudTrail's own JSON.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
/// and https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html</remarks>
internal static class TrailEventJson
{
    /// <summary>The entry of LookupEvents with the record as text inside.</summary>
    public static JsonObject Entry(TrailRecord record, SandboxRegion region) =>
        new JsonObject
        {
            ["EventId"] = record.EventId.ToString("D"),
            ["EventName"] = record.EventName,
            ["ReadOnly"] = record.ReadOnly ? "true" : "false",
        }
        .With("AccessKeyId", record.Caller?.AccessKeyId)
        .WithDate("EventTime", record.EventTime)
        .With("EventSource", record.EventSource)
        .With("Username", record.Caller?.UserName)
        .With("Resources", new JsonArray([.. record.ResourceNames.Select(name => new JsonObject
        {
            ["ResourceType"] = ResourceType,
            ["ResourceName"] = name,
        })]))
        .With("CloudTrailEvent", Record(record, region).ToJsonString());

    public const string ResourceType = "AWS::SecretsManager::Secret";

    /// <summary>The record itself. Null members of service events are written, as CloudTrail does.</summary>
    public static JsonObject Record(TrailRecord record, SandboxRegion region)
    {
        var json = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = record.Caller is { } caller ? Identity(caller) : ServiceIdentity(region, record.SourceAddress),
            ["eventTime"] = record.EventTime.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["eventSource"] = record.EventSource,
            ["eventName"] = record.EventName,
            ["awsRegion"] = region.Name,
            ["sourceIPAddress"] = record.SourceAddress,
            ["userAgent"] = record.UserAgent,
        };
        json.With("errorCode", record.ErrorCode).With("errorMessage", record.ErrorMessage);
        json["requestParameters"] = record.RequestParameters?.DeepClone();
        json["responseElements"] = record.ResponseElements?.DeepClone();
        if (record.SecretId is { } secret)
            json["additionalEventData"] = new JsonObject { ["SecretId"] = secret };
        json["requestID"] = record.RequestId;
        json["eventID"] = record.EventId.ToString("D");
        json["readOnly"] = record.ReadOnly;
        json["eventType"] = record.IsApiCall ? "AwsApiCall" : "AwsServiceEvent";
        json["managementEvent"] = true;
        json["recipientAccountId"] = region.Account.Id;
        json.With("vpcEndpointId", record.VpcEndpointId);
        json["eventCategory"] = "Management";
        return json;
    }

    private static JsonObject ServiceIdentity(SandboxRegion region, string service) => new()
    {
        ["accountId"] = region.Account.Id,
        ["invokedBy"] = service,
    };

    private static JsonObject Identity(CallerIdentity caller)
    {
        var json = new JsonObject
        {
            ["type"] = caller.Type,
            ["principalId"] = caller.PrincipalId,
            ["arn"] = caller.Arn,
            ["accountId"] = caller.AccountId,
            ["accessKeyId"] = caller.AccessKeyId,
        };
        if (caller.RoleArn is not { } role)
            return json.With("userName", caller.UserName);
        json["sessionContext"] = new JsonObject
        {
            ["sessionIssuer"] = new JsonObject
            {
                ["type"] = "Role",
                ["principalId"] = caller.PrincipalId.Split(':')[0],
                ["arn"] = role,
                ["accountId"] = caller.AccountId,
                ["userName"] = caller.RoleName,
            },
            ["attributes"] = new JsonObject { ["mfaAuthenticated"] = "false" },
        }.With("sourceIdentity", caller.SourceIdentity);
        return json;
    }
}

using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>Callers, resources and context keys as cases write them.</summary>
internal static class GoldenRequest
{
    private const string FederatedArn = $"arn:aws:sts::{Case.Account}:federated-user/bob";
    private const string ServiceLinkedArn = $"arn:aws:iam::{Case.Account}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX";

    public static Caller CallerOf(string name) => name switch
    {
        "session" => Case.Session,
        "session of unknown name" => Caller.RoleSession(Case.RoleArn),
        "role" => Caller.Role(Case.RoleArn),
        "user" => Caller.User(Case.UserArn),
        "federated user" => Caller.FederatedUser(FederatedArn, Case.UserArn),
        "service-linked role" => Caller.RoleSession(ServiceLinkedArn),
        "root" => Caller.Root(Case.Account),
        _ when name.EndsWith(".amazonaws.com", StringComparison.Ordinal) => Caller.OfService(name),
        _ => throw new InvalidDataException(name),
    };

    public static Target TargetOf(string arn) => arn switch
    {
        "*" => Target.Any,
        _ when arn.Contains(":kms:", StringComparison.Ordinal) => Target.KmsKey(arn),
        _ when arn.Contains(":lambda:", StringComparison.Ordinal) => Target.Function(arn),
        _ => Target.Secret(arn),
    };

    public static RequestContext ContextOf(JsonNode? node) =>
        new((node?.AsObject() ?? []).Select(pair => KeyValuePair.Create(pair.Key, ValueOf(pair.Value))));

    /// <summary>null: not in the request; "?": anything; a list: a key with several values; {"maybe": …}: absent or this.</summary>
    private static ContextValue ValueOf(JsonNode? node) => node switch
    {
        null => ContextValue.Absent,
        JsonArray values => ContextValue.KnownSet([.. values.Select(value => (string)value!)]),
        JsonObject maybe => ContextValue.MaybeAbsent((string)maybe["maybe"]!),
        _ when (string?)node == "?" => ContextValue.Anything,
        _ => ContextValue.Known((string)node!),
    };
}

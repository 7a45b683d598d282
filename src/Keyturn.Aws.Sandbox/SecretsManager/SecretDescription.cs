using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Writes what DescribeSecret and ListSecrets have in common.</summary>
internal static class SecretDescription
{
    public static JsonObject Write(SecretRecord secret, string stagesMember) => new JsonObject()
        .With("ARN", secret.Arn)
        .With("Name", secret.Name)
        .With("Type", secret.Type)
        .With("Description", secret.Description)
        .With("KmsKeyId", secret.KmsKeyId)
        .With("RotationEnabled", secret.RotationEnabled)
        .With("RotationLambdaARN", secret.RotationLambdaArn)
        .With("RotationRules", Rules(secret.RotationRules))
        .WithDate("LastRotatedDate", secret.LastRotatedDate)
        .WithDate("LastChangedDate", secret.LastChangedDate)
        .WithDate("LastAccessedDate", secret.LastAccessedDate)
        .WithDate("DeletedDate", secret.DeletedDate)
        .WithDate("NextRotationDate", secret.RotationEnabled == true ? secret.NextRotationDate : null)
        .With("Tags", Tags(secret))
        .With(stagesMember, Stages(secret))
        .With("OwningService", secret.OwningService)
        .WithDate("CreatedDate", secret.CreatedDate)
        .With("PrimaryRegion", secret.PrimaryRegion);

    private static JsonObject? Rules(RotationRules? rules) => rules is null
        ? null
        : new JsonObject()
            .With("AutomaticallyAfterDays", rules.AutomaticallyAfterDays ?? RotationSchedule.ComputedDays(rules))
            .With("Duration", rules.Duration)
            .With("ScheduleExpression", rules.ScheduleExpression);

    private static JsonArray? Tags(SecretRecord secret) => secret.Tags.Count == 0
        ? null
        : new JsonArray([.. secret.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    private static JsonObject? Stages(SecretRecord secret)
    {
        var stages = new JsonObject();
        foreach (var version in secret.Versions.Where(version => version.Stages.Count > 0)) stages[version.Id] = JsonWriting.List(version.Stages);
        return stages.Count == 0 ? null : stages;
    }
}

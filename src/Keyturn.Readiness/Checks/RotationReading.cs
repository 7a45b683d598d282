using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Checks;

/// <summary>The permissions that rotating a secret needs, those on a superuser’s secret apart, asked with what the estate knows of its function.</summary>
internal static class RotationReading
{
    public static LegsAnswer? Ask(CheckContext context)
    {
        if (context.PlainFunctionArn is not { } arn)
            return null;

        var permissions = context.Snapshot.Permissions;
        var function = new FunctionFacts(arn)
        {
            Role = context.FunctionRoleArn is { } role ? RoleReading.Of(permissions, role) : null,
            Policy = PartLayers.LayerOf(context.FunctionPolicy, policy => policy.Document is { } document ? Layer.Read(document) : Layer.Absent),
            Path = PathOf(context),
        };
        return FunctionRotatesSecret.Ask(function, SecretReading.Of(permissions, context.Secret), null, context.Fleet.Readiness.Keys);
    }

    private static EndpointFacts PathOf(CheckContext context)
    {
        var readiness = context.Fleet.Readiness;
        EstateConsumer? consumer = context.Pairs.FirstOrDefault(pair => pair.Rotates)?.Pair.Consumer;
        return consumer is null ? EndpointFacts.NotKnown : EndpointReading.Of(context.Snapshot.Network, readiness.PathToSecretsManager(consumer));
    }
}

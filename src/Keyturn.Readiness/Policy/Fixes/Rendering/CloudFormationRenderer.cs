using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>A change as a CloudFormation resource in YAML; for a policy that is part of another resource as the properties to set there.</summary>
public static class CloudFormationRenderer
{
    /// <summary>All resources of a fix.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join("\n\n", fix.CallerChanges.Select(CallerText.Comment).Concat(fix.Edits.Select(edit => $"# {CallerText.Account(edit)}\n{Render(edit)}")));
    }

    /// <summary>The resource.</summary>
    public static string Render(DocumentEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (document, owner, policy, label) = (edit.Document, edit.Document.Place.Owner, JsonText.Of(edit.After), CallerText.Label(edit));
        return document.Place.Kind switch
        {
            LayerKind.Key => Existing("AWS::KMS::Key", owner, new() { ["KeyPolicy"] = policy }),
            LayerKind.Resource when edit.Changes[0] is AllowStatement { Code: FixCode.AllowInFunctionPolicy } => string.Join("\n\n", edit.Changes.OfType<AllowStatement>().Select(one => Permission(label, one))),
            LayerKind.Resource => Resource(label, "AWS::SecretsManager::ResourcePolicy", new() { ["SecretId"] = owner, ["BlockPublicPolicy"] = true, ["ResourcePolicy"] = policy }),
            LayerKind.Endpoint => Existing("AWS::EC2::VPCEndpoint", owner, new() { ["PolicyDocument"] = policy }),
            LayerKind.Scp or LayerKind.Rcp when document.IsNew =>
                Resource(label, "AWS::Organizations::Policy", new() { ["Name"] = document.Name, ["Type"] = CallerText.PolicyType(document.Place.Kind), ["Content"] = policy }),
            LayerKind.Scp or LayerKind.Rcp => Existing("AWS::Organizations::Policy", Arn.NameOf(document.Name), new() { ["Content"] = policy }),
            LayerKind.Session => $"# passed by whoever assumes {owner}; CloudFormation has no resource for it\n{YamlText.Of(policy, 0)}",
            _ when PolicyReference.IsManaged(document.Name) || document.Place.Kind == LayerKind.Boundary =>
                Existing("AWS::IAM::ManagedPolicy", document.Name, new() { ["PolicyDocument"] = policy }),
            _ => Resource(
                label, $"AWS::IAM::{Kind(owner)}Policy",
                new() { ["PolicyName"] = document.Name, [$"{Kind(owner)}Name"] = Arn.NameOf(owner), ["PolicyDocument"] = policy }),
        };
    }

    private static string Kind(string owner) => CallerText.Holder(owner) switch
    {
        "user" => "User",
        "group" => "Group",
        _ => "Role",
    };

    private static string Permission(string label, AllowStatement change)
    {
        var properties = new JsonObject
        {
            ["Action"] = change.Request.Action, ["FunctionName"] = change.Document.Place.Owner, ["Principal"] = change.Request.Caller.Service,
        };
        if (StatedContext.Single(change.Request, StatedContext.SourceAccountKey) is { } account)
        {
            properties["SourceAccount"] = account;
        }

        return Resource(label, "AWS::Lambda::Permission", properties);
    }

    private static string Resource(string label, string type, JsonObject properties) => $"Keyturn{label}:\n  Type: {type}\n  Properties:\n{YamlText.Of(properties, 4)}";

    private static string Existing(string type, string id, JsonObject properties) => $"# in the {type} resource of {id}\n  Properties:\n{YamlText.Of(properties, 4)}";
}

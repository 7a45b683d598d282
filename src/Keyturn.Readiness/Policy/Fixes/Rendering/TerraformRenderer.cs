using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>A change as Terraform for the AWS provider, version 5 or later.</summary>
public static class TerraformRenderer
{
    /// <summary>All blocks of a fix.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join("\n\n", fix.CallerChanges.Select(CallerText.Comment).Concat(fix.Edits.Select(edit => $"# {CallerText.Account(edit)}\n{Render(edit)}")));
    }

    /// <summary>A resource block; for a policy that is part of another resource the argument to set there.</summary>
    public static string Render(DocumentEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (document, owner, label) = (edit.Document, edit.Document.Place.Owner, CallerText.Label(edit));
        var policy = ("policy", Heredoc(edit.After));
        return document.Place.Kind switch
        {
            LayerKind.Key => Block(label, "aws_kms_key_policy", ("key_id", Quote(owner)), policy),
            LayerKind.Resource when edit.Changes[0] is AllowStatement { Code: FixCode.AllowInFunctionPolicy } => string.Join("\n\n", edit.Changes.OfType<AllowStatement>().Select(one => Permission(label, one))),
            LayerKind.Resource => Block(label, "aws_secretsmanager_secret_policy", ("secret_arn", Quote(owner)), ("block_public_policy", "true"), policy),
            LayerKind.Endpoint => Block(label, "aws_vpc_endpoint_policy", ("vpc_endpoint_id", Quote(owner)), policy),
            LayerKind.Scp or LayerKind.Rcp when document.IsNew => Block(label, "aws_organizations_policy",
                ("name", Quote(document.Name)), ("type", Quote(CallerText.PolicyType(document.Place.Kind))), ("content", Heredoc(edit.After))),
            LayerKind.Scp or LayerKind.Rcp => Existing("aws_organizations_policy", Arn.NameOf(document.Name), ("content", Heredoc(edit.After))),
            LayerKind.Session => $"# passed by whoever assumes {owner}; in an assume_role block:\n  policy = {Heredoc(edit.After)}",
            _ when PolicyReference.IsManaged(document.Name) || document.Place.Kind == LayerKind.Boundary => Existing("aws_iam_policy", document.Name, policy),
            _ => Block(label, $"aws_iam_{CallerText.Holder(owner)}_policy", ("name", Quote(document.Name)), (CallerText.Holder(owner), Quote(Arn.NameOf(owner))), policy),
        };
    }

    private static string Permission(string label, AllowStatement change)
    {
        List<(string, string)> arguments =
        [
            ("statement_id", Quote(change.Statement.Sid ?? "")), ("action", Quote(change.Request.Action)),
            ("function_name", Quote(change.Document.Place.Owner)), ("principal", Quote(change.Request.Caller.Service ?? "")),
        ];
        if (StatedContext.Single(change.Request, StatedContext.SourceAccountKey) is { } account)
        {
            arguments.Add(("source_account", Quote(account)));
        }

        return Block(label, "aws_lambda_permission", [.. arguments]);
    }

    private static string Block(string label, string type, params IEnumerable<(string Name, string Value)> arguments) =>
        $"resource \"{type}\" \"keyturn_{label}\" {{\n{Lines(arguments)}}}";

    private static string Existing(string type, string id, params IEnumerable<(string Name, string Value)> arguments) => $"# in the {type} resource of {id}\n{Lines(arguments)}".TrimEnd();

    private static string Lines(IEnumerable<(string Name, string Value)> arguments) => string.Concat(arguments.Select(one => $"  {one.Name} = {one.Value}\n"));

    /// <summary>The document as it stands, but for what Terraform would take for a template.</summary>
    private static string Heredoc(PolicyDocument document) => $"<<POLICY\n{Plain(PolicyPrinter.Print(document))}\nPOLICY";

    private static string Quote(string text) => Plain(JsonText.Quote(text));

    private static string Plain(string text) => text.Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal);
}

using System.Globalization;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>A change as a command of the AWS CLI, version 2, for a POSIX shell; text to copy, never executed.</summary>
public static class CliRenderer
{
    /// <summary>All commands of a fix, each under the account in which it is to be run.</summary>
    public static string Render(Fix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return string.Join("\n\n", fix.CallerChanges.Select(CallerText.Comment).Concat(fix.Edits.Select(edit => $"# {CallerText.Account(edit)}\n{Render(edit)}")));
    }

    /// <summary>The command, with the complete document.</summary>
    public static string Render(DocumentEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (document, owner, text) = (edit.Document, edit.Document.Place.Owner, Quote(Text(edit)));
        var name = Quote(document.Name);
        var region = edit.Region.Length == 0 ? "" : $" --region {Quote(edit.Region)}";
        return document.Place.Kind switch
        {
            LayerKind.Key => $"aws kms put-key-policy{region} --key-id {Quote(owner)} --policy-name default --policy {text}",
            LayerKind.Resource when edit.Changes[0] is AllowStatement { Code: FixCode.AllowInFunctionPolicy } => string.Join('\n', edit.Changes.OfType<AllowStatement>().Select(one => Permission(one, region))),
            LayerKind.Resource => $"aws secretsmanager put-resource-policy{region} --secret-id {Quote(owner)} --block-public-policy --resource-policy {text}",
            LayerKind.Endpoint => $"aws ec2 modify-vpc-endpoint{region} --vpc-endpoint-id {Quote(owner)} --policy-document {text}",
            LayerKind.Scp or LayerKind.Rcp when document.IsNew =>
                $"aws organizations create-policy --type {CallerText.PolicyType(document.Place.Kind)} --name {name} --description {name} --content {text}\n"
                + string.Create(CultureInfo.InvariantCulture, $"# then attach it at level {document.Level} above account {owner}, 0 being the root: aws organizations attach-policy"),
            LayerKind.Scp or LayerKind.Rcp => $"aws organizations update-policy --policy-id {Quote(Arn.NameOf(document.Name))} --content {text}",
            LayerKind.Session => $"aws sts assume-role --role-arn {Quote(owner)} --role-session-name \"$ROLE_SESSION_NAME\" --policy {text}",
            _ when PolicyReference.IsManaged(document.Name) || document.Place.Kind == LayerKind.Boundary =>
                $"aws iam create-policy-version --policy-arn {name} --set-as-default --policy-document {text}",
            _ => $"aws iam put-{CallerText.Holder(owner)}-policy --{CallerText.Holder(owner)}-name {Quote(Arn.NameOf(owner))} --policy-name {name} --policy-document {text}",
        };
    }

    /// <summary>Indented for people, unless that makes it too long for AWS.</summary>
    private static string Text(DocumentEdit edit) => PolicyPrinter.Print(edit.After) is var text && text.Length <= DocumentSize.MostOf(edit.Document) ? text : PolicyPrinter.PrintCompact(edit.After);

    /// <summary>A text that the shell hands on as it stands. A single quote ends the quoting and stands in quotes of its own.</summary>
    internal static string Quote(string text) =>
        text.Length > 0 && text.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.' or '/' or ':' or '+' or '=' or '@' or ',')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Permission(AllowStatement change, string region) =>
        $"aws lambda add-permission{region} --function-name {Quote(change.Document.Place.Owner)} --statement-id {Quote(change.Statement.Sid ?? "")} --action {Quote(change.Request.Action)}"
        + $" --principal {Quote(change.Request.Caller.Service ?? "")}{(StatedContext.Single(change.Request, StatedContext.SourceAccountKey) is { } account ? $" --source-account {Quote(account)}" : "")}";
}

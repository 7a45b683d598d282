using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Keyturn.Testing.Texts;

namespace Keyturn.Architecture.Tests.Deploy;

/// <summary>The files of one folder, read as Terraform does: together.</summary>
internal sealed partial class TerraformModule
{
    /// <summary>Kept by hand: what the modules are made of, all of the provider hashicorp/aws.</summary>
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "aws_iam_role", "aws_iam_role_policy", "aws_iam_role_policy_attachment", "aws_iam_policy_document", "aws_caller_identity", "aws_partition", "aws_region", "aws_subnet",
        "aws_security_group", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule", "aws_lb", "aws_lb_target_group", "aws_lb_listener",
        "aws_secretsmanager_random_password", "aws_secretsmanager_secret", "aws_secretsmanager_secret_version", "aws_db_subnet_group", "aws_db_instance",
        "aws_cloudwatch_log_group", "aws_ecs_cluster", "aws_ecs_task_definition", "aws_ecs_service",
    };

    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private TerraformModule(string folder)
    {
        Folder = folder;
        Files = Directory.GetFiles(Repository.PathOf(folder), "*.tf").Order(StringComparer.Ordinal)
            .ToDictionary(path => $"{folder}/{Path.GetFileName(path)}", path => HclReader.ReadModule(File.ReadAllText(path)), StringComparer.Ordinal);
        Blocks = [.. Files.Values.SelectMany(file => file.Blocks)];
    }

    public static IReadOnlyList<TerraformModule> All { get; } = [new("deploy/terraform"), new("deploy/terraform/roles")];

    public string Folder { get; }

    public IReadOnlyDictionary<string, HclBody> Files { get; }

    public ImmutableArray<HclBlock> Blocks { get; }

    public IEnumerable<string> Named(string type) => Blocks.Where(block => block.Type == type).Select(block => block.Labels[0]);

    public HclBody Find(string type, params string[] labels) => Blocks.Single(block => block.Type == type && block.Labels.SequenceEqual(labels)).Body;

    public IReadOnlyList<string> Failures()
    {
        used.Clear();
        List<string> failures = [.. Blocks.Where(block => block.Type is "resource" or "data" or "ephemeral" && !Types.Contains(block.Labels[0])).Select(block => $"{block.Labels[0]} is not a known type")];
        failures.AddRange(Blocks.SelectMany(block => Texts(block.Body)).SelectMany(text => Reference().Matches(text)).SelectMany(Unresolved));
        failures.AddRange(Named("variable").Select(name => $"var.{name}").Concat(Locals.Select(name => $"local.{name}")).Except(used, StringComparer.Ordinal).Select(name => $"{name} is not used"));
        foreach (var call in Blocks.Where(block => block.Type == "module"))
            failures.AddRange(Arguments(call));
        return failures;
    }

    private IEnumerable<string> Locals => Blocks.Where(block => block.Type == "locals").SelectMany(block => block.Body.Attributes.Keys);

    private IEnumerable<string> Unresolved(Match match)
    {
        var parts = match.Value.Split('.');
        used.Add(string.Join('.', parts.Take(2)));
        var found = parts switch
        {
            ["var", var name, ..] => Named("variable").Contains(name, StringComparer.Ordinal),
            ["local", var name, ..] => Locals.Contains(name, StringComparer.Ordinal),
            ["module", var name, .. var rest] => Called(name) is { } module && (rest.Length == 0 || module.Named("output").Contains(rest[0], StringComparer.Ordinal)),
            ["data" or "ephemeral", var type, var name] => Has(parts[0], type, name),
            [var type, var name] => Has("resource", type, name),
            _ => false,
        };
        return found ? [] : [$"{match.Value} is not there"];
    }

    private bool Has(string kind, string type, string name) => Blocks.Any(block => block.Type == kind && block.Labels.SequenceEqual([type, name]));

    private TerraformModule? Called(string name) =>
        Blocks.Where(block => block.Type == "module" && block.Labels[0] == name).Select(block => block.Body.Attributes["source"] as string).FirstOrDefault() is { } source
            ? All.SingleOrDefault(module => module.Folder == Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(Folder), source))))
            : null;

    private IEnumerable<string> Arguments(HclBlock call)
    {
        if (Called(call.Labels[0]) is not { } module)
            return [$"module {call.Labels[0]} leads nowhere"];
        var given = call.Body.Attributes.Keys.Except(["source"], StringComparer.Ordinal).ToList();
        return given.Except(module.Named("variable"), StringComparer.Ordinal).Select(name => $"module {call.Labels[0]} does not take {name}")
            .Concat(module.Named("variable").Where(name => !module.Find("variable", name).Attributes.ContainsKey("default")).Except(given, StringComparer.Ordinal).Select(name => $"module {call.Labels[0]} needs {name}"));
    }

    /// <summary>Whatever may refer to something: what is computed, and texts with templates.</summary>
    private static IEnumerable<string> Texts(HclBody body) => body.Attributes.Values.SelectMany(Texts).Concat(body.Blocks.SelectMany(block => Texts(block.Body)));

    private static IEnumerable<string> Texts(object? value) => value switch
    {
        HclReference reference => [reference.Text],
        string text when text.Contains("${", StringComparison.Ordinal) => [text],
        ImmutableArray<object?> list => list.SelectMany(Texts),
        ImmutableDictionary<string, object?> members => members.Values.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"(?<![\w.""/:-])(?:(?:var|local)\.\w+|module\.\w+(?:\.\w+)?|(?:data|ephemeral)\.\w+\.\w+|aws_\w+\.\w+)")]
    private static partial Regex Reference();
}

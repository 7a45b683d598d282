using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>What the clients of the subset are, one line for each fact: types by reflection, operations by calling them.</summary>
internal sealed partial class SubsetFacts
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly (string Member, string Label)[] Labels = [("FunctionName", "{FunctionName}"), ("HostedZoneId", "{Id}"), ("Id", "{Id}")];
    private readonly string _service;
    private readonly SortedSet<string> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _seen = [];

    private SubsetFacts(string service) => _service = service;

    public static async Task<IReadOnlyCollection<string>> OfAsync(string service, Type client)
    {
        var subset = new SubsetFacts(service);
        foreach (var operation in OfferedOperation.All.Where(o => o.Method.DeclaringType == client))
        {
            await subset.OperationAsync(operation);
            subset.Structure(operation.Request);
            subset.Structure(operation.Response);
        }

        foreach (var type in client.Assembly.GetExportedTypes().Where(t => t.Namespace == client.Namespace || t.Namespace == client.Namespace + ".Model"))
            subset.EnumOrException(type);
        return subset._facts;
    }

    private async Task OperationAsync(OfferedOperation operation)
    {
        await using var server = await LoopbackServer.StartAsync();
        var request = (AmazonWebServiceRequest)Specimen.Full(operation.Request);
        await operation.CallAsync(server, request);
        var path = server.Request.RawTarget.Split('?')[0];
        foreach (var (member, label) in Labels)
        {
            if (operation.Request.GetProperty(member)?.GetValue(request) is string value)
                path = path.Replace(value, label, StringComparison.Ordinal);
        }

        var target = server.Request.Header("X-Amz-Target") is { } header ? " " + header : "";
        _facts.Add($"{_service} operation {operation.Name}: {server.Request.Method} {path}{target}");
    }

    private void EnumOrException(Type type)
    {
        if (type.IsSubclassOf(typeof(ConstantClass)))
        {
            foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static))
            {
                var value = constant.GetValue(null).ShouldBeAssignableTo<ConstantClass>().ShouldNotBeNull().Value;
                constant.Name.ShouldBe(ConstantName(value), $"{type.Name} {value}");
                _facts.Add($"{_service} enum {type.Name}: {value}");
            }
        }
        else if (type.IsSubclassOf(typeof(AmazonServiceException)) && type.Namespace?.EndsWith(".Model", StringComparison.Ordinal) == true)
        {
            _facts.Add($"{_service} exception {type.Name}");
            Structure(type);
        }
    }

    private void Structure(Type type)
    {
        if (!_seen.Add(type))
            return;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(p => p.CanWrite))
            _facts.Add($"{_service} member {type.Name}.{member.Name}: {Name(Nullability.Create(member))}");
    }

    private string Name(NullabilityInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var mark = info.ReadState == NullabilityState.Nullable && info.WriteState == NullabilityState.Nullable ? "?" : "";
        if (type.Assembly == typeof(Amazon.SecretsManager.IAmazonSecretsManager).Assembly && !type.IsSubclassOf(typeof(ConstantClass)))
            Structure(type);
        return type switch
        {
            _ when type.IsGenericType => $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}",
            _ when type == typeof(string) => "string" + mark,
            _ when type == typeof(int) => "int" + mark,
            _ when type == typeof(long) => "long" + mark,
            _ when type == typeof(double) => "double" + mark,
            _ when type == typeof(bool) => "bool" + mark,
            _ => type.Name + mark,
        };
    }

    private static string ConstantName(string value) =>
        string.Concat(Separators().Split(value).Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex Separators();
}

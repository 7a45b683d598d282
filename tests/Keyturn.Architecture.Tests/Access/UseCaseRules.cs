using System.Reflection;
using Keyturn.Operations.Access;

namespace Keyturn.Architecture.Tests.Access;

/// <summary>What somebody can ask for in Keyturn.Operations, and whether the way there leads through the authorisation.</summary>
internal static class UseCaseRules
{
    /// <summary>Public methods that are told who asks.</summary>
    public static IReadOnlyList<MethodInfo> UseCases { get; } =
    [
        .. typeof(Authorisation).Assembly.GetTypes()
            .Where(type => type is { IsPublic: true, IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().Any(SaysWho))
            .OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static string NameOf(MethodInfo method) => $"{method.DeclaringType?.Name}.{method.Name}";

    /// <summary>Whether some way from the method leads to a question about a permission.</summary>
    public static bool IsAuthorised(MethodBase method)
    {
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>([method]);
        while (open.TryPop(out var next))
        {
            if (next.DeclaringType == typeof(Authorisation) && next.Name.StartsWith("Require", StringComparison.Ordinal))
                return true;
            if (next.DeclaringType?.Assembly != typeof(Authorisation).Assembly || !seen.Add(next))
                continue;
            foreach (var called in CallReader.CallsOf(next))
                open.Push(called);
        }

        return false;
    }

    private static bool SaysWho(ParameterInfo parameter) => parameter.Name == "operatorId" || parameter.ParameterType.GetProperty("OperatorId")?.PropertyType == typeof(string);
}

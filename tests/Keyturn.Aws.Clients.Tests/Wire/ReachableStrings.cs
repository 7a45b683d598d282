using System.Collections;
using System.Reflection;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Every string that can be reached from an object, private fields included.</summary>
internal static class ReachableStrings
{
    public static List<string> Of(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var found = new List<string>();
        var waiting = new Stack<object>([root]);
        while (waiting.TryPop(out var next))
        {
            if (!seen.Add(next) || next is Type or Pointer or Delegate)
                continue;
            if (next is string text)
                found.Add(text);
            else
                Children(next).ForEach(waiting.Push);
        }

        return found;
    }

    private static List<object> Children(object parent)
    {
        var children = parent is IEnumerable items ? items.Cast<object?>().ToList() : [];
        for (var type = parent.GetType(); type is not null && !type.IsPrimitive; type = type.BaseType)
            children.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(f => f.GetValue(parent)));
        return [.. children.OfType<object>()];
    }
}

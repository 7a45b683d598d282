using System.Collections;
using System.Reflection;
using Amazon.Runtime;
using CsCheck;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Objects of the API with members filled in: all of them, or a random choice with random values.</summary>
internal static class Specimen
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Every member set, each to a value that no other member has.</summary>
    public static object Full(Type type)
    {
        var count = 0;
        return Fill(type, (memberType, name) => Value(memberType, name, ++count, ref count));
    }

    /// <summary>About half of the members set, to anything that the wire can carry.</summary>
    public static Gen<object> Random(Type type) => Gen.Int[1, int.MaxValue].Select(seed =>
    {
        var random = new System.Random(seed);
        var count = random.Next(1_000_000);
        return Fill(type, (memberType, name) => random.Next(2) == 0 ? null : Value(memberType, Odd(name, random), count += random.Next(1, 9), ref count));
    });

    private static string Odd(string name, System.Random random) => random.Next(4) switch
    {
        0 => name + " \"quoted\" \\ /\n",
        1 => "秘密-" + name,
        2 => name + "\U0001F511<>&'+",
        _ => name,
    };

    private static object Fill(Type type, Func<Type, string, object?> value)
    {
        var instance = Activator.CreateInstance(type).ShouldNotBeNull();
        foreach (var member in WireForm.Members(type))
            member.SetValue(instance, value(member.PropertyType, member.Name));
        return instance;
    }

    private static object Value(Type type, string name, int n, ref int count)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"{name}-{n}";
        if (type == typeof(bool))
            return n % 3 != 0;
        if (type == typeof(int))
            return n;
        if (type == typeof(long))
            return 5_000_000_000L + n;
        if (type == typeof(double))
            return n + 0.25;
        if (type == typeof(DateTime))
            return Noon.AddMinutes(n).AddMilliseconds(n % 2 * 125);
        if (type.IsSubclassOf(typeof(ConstantClass)))
            return Constant(type, n);
        if (type.IsGenericType)
            return Collection(type, name, ref count);

        var nested = count;
        var instance = Fill(type, (memberType, memberName) => Value(memberType, memberName, ++nested, ref nested));
        count = nested;
        return instance;
    }

    private static object Constant(Type type, int n)
    {
        var listed = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        return listed[n % listed.Length].GetValue(null).ShouldNotBeNull();
    }

    private static object Collection(Type type, string name, ref int count)
    {
        var instance = Activator.CreateInstance(type).ShouldNotBeNull();
        var arguments = type.GetGenericArguments();
        for (var i = 0; i < 2; i++)
        {
            if (instance is IDictionary map)
                map[$"{name}-key-{++count}"] = Value(arguments[1], name, ++count, ref count);
            else
                ((IList)instance).Add(Value(arguments[0], name, ++count, ref count));
        }

        return instance;
    }
}

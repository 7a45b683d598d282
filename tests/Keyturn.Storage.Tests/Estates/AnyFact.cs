using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Storage.Tests.Estates;

/// <summary>Facts of any shape with any members, made from a seed: a record that gets another member gets values for it here without a change.</summary>
internal sealed class AnyFact(int seed)
{
    private static readonly string[] Texts = ["", "a", "sg-0123", "arn:aws:iam::111122223333:role/a/b", "注文 😀", "\"\\\n", "${aws:username}", "10.0.0.0/8", "null"];
    private static readonly string[] Policies =
    [
        """{"Version":"2012-10-17","Statement":[{"Sid":"R","Effect":"Allow","Action":"secretsmanager:*","Resource":["*"],"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}}]}""",
        """{"Statement":{"Effect":"Deny","NotPrincipal":{"AWS":["111122223333","*"]},"NotAction":["kms:*"],"Resource":"*"}}""",
        "{ this is no policy",
        "",
    ];

    private static readonly MethodInfo Typed = typeof(AnyFact).GetMethod(nameof(MakeTyped), BindingFlags.NonPublic | BindingFlags.Instance) ?? throw new InvalidOperationException();

    private readonly Random random = new(seed);

    public T Make<T>()
        where T : class => (T)(Make(typeof(T)) ?? throw new InvalidOperationException($"No {typeof(T)} was made."));

    private object? Make(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(3) == 0 ? null : Make(inner);
        if (type == typeof(string))
            return Texts[random.Next(Texts.Length)];
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(int))
            return random.Next(-1, 70_000);
        if (type == typeof(long))
            return (long)random.Next(-1, 70_000);
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch.AddMicroseconds(random.NextInt64(1, 2_000_000_000_000_000));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromSeconds(random.Next(1_000));
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length));
        if (type == typeof(Address))
            return random.Next(2) == 0 ? new Address(IpFamily.V4, (UInt128)random.NextInt64(0, 1L << 32)) : new Address(IpFamily.V6, new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()));
        if (type == typeof(Cidr))
            return random.Next(2) == 0 ? new Cidr(new Address(IpFamily.V4, (UInt128)random.NextInt64(0, 1L << 32)), random.Next(33)) : new Cidr(new Address(IpFamily.V6, new UInt128((ulong)random.NextInt64(), 7)), random.Next(129));
        if (type == typeof(PolicySource))
            return PolicySource.Parse(Text(), Policies[random.Next(Policies.Length)]) with { ReadFrom = random.Next(2) == 0 ? null : Text(), ReadAt = (DateTimeOffset?)Make(typeof(DateTimeOffset?)) };
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
            return Typed.MakeGenericMethod(type).Invoke(this, null);
        return Record(type);
    }

    private object MakeTyped<T>()
    {
        var arguments = typeof(T).GetGenericArguments();
        var count = random.Next(4);
        if (arguments.Length == 1)
        {
            var items = Array.CreateInstance(arguments[0], count);
            for (var at = 0; at < count; at++)
                items.SetValue(Make(arguments[0]), at);
            return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.ToImmutableArray) && method.GetParameters()[0].ParameterType.Name == "IEnumerable`1")
                .MakeGenericMethod(arguments[0]).Invoke(null, [items]) ?? throw new InvalidOperationException();
        }

        var empty = typeof(T).GetField("Empty", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) ?? throw new InvalidOperationException($"{typeof(T)} has no Empty.");
        for (var at = 0; at < count; at++)
            empty = typeof(T).GetMethod("SetItem")?.Invoke(empty, [Make(arguments[0]), Make(arguments[1])]) ?? throw new InvalidOperationException();
        return empty;
    }

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length) ?? throw new InvalidOperationException($"{type} has no constructor.");
        var given = constructor.GetParameters().Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, new NullabilityInfoContext().Create(parameter)))]);
        foreach (var member in type.GetProperties().Where(member => member.SetMethod is { IsPublic: true } && !given.Contains(member.Name)))
            member.SetValue(made, Make(member.PropertyType, new NullabilityInfoContext().Create(member)));
        return made;
    }

    private object? Make(Type type, NullabilityInfo nullability) =>
        !type.IsValueType && nullability.WriteState == NullabilityState.Nullable && random.Next(3) == 0 ? null : Make(type);

    private string Text() => Texts[random.Next(Texts.Length)];
}
